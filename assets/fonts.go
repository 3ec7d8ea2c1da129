package assets

import _ "embed"

// The faces of the window's text: Noto Sans 2.004 under the SIL Open Font
// License (fonts/OFL.txt). The release that Fyne bundles draws the Ukrainian і
// and ї without their dots.
var (
	//go:embed fonts/NotoSans-Regular.ttf
	NotoSans []byte
	//go:embed fonts/NotoSans-Bold.ttf
	NotoSansBold []byte
	//go:embed fonts/NotoSans-Italic.ttf
	NotoSansItalic []byte
	//go:embed fonts/NotoSans-BoldItalic.ttf
	NotoSansBoldItalic []byte
)
