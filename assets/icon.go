package assets

import _ "embed"

// Icon is the program's icon, 512 by 512 pixels, as PNG.
//
//go:embed icon/icon-512.png
var Icon []byte

// IconSVG is the drawing that Icon and its smaller sizes are rendered from.
//
//go:embed icon/icon.svg
var IconSVG []byte
