package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parley/assets"
)

// A look is the program's theme: the accent colours of the charts on paper-like
// grounds, Noto Sans 2.004, and a text size of the analyst's choice.
type look struct {
	variant variant
	scale   float32 // of every size that text sets
	faces   map[fyne.TextStyle]fyne.Resource
}

// A variant is light, dark, or what the system has.
type variant string

const (
	followSystem variant = "system"
	lightVariant variant = "light"
	darkVariant  variant = "dark"
)

func newLook(v variant, scale float32) *look {
	return &look{variant: v, scale: scale, faces: map[fyne.TextStyle]fyne.Resource{
		{}:                         fyne.NewStaticResource("NotoSans-Regular.ttf", assets.NotoSans),
		{Bold: true}:               fyne.NewStaticResource("NotoSans-Bold.ttf", assets.NotoSansBold),
		{Italic: true}:             fyne.NewStaticResource("NotoSans-Italic.ttf", assets.NotoSansItalic),
		{Bold: true, Italic: true}: fyne.NewStaticResource("NotoSans-BoldItalic.ttf", assets.NotoSansBoldItalic),
	}}
}

// The colours that Fyne has no names for.
const (
	colorFor       fyne.ThemeColorName = "parley-for"
	colorAgainst   fyne.ThemeColorName = "parley-against"
	colorNeither   fyne.ThemeColorName = "parley-neither"
	colorForTint   fyne.ThemeColorName = "parley-for-tint" // grounds behind marked words
	colorAgainTint fyne.ThemeColorName = "parley-against-tint"
	colorNoTint    fyne.ThemeColorName = "parley-neither-tint"
	colorForDeep   fyne.ThemeColorName = "parley-for-deep" // grounds behind the chosen words
	colorAgainDeep fyne.ThemeColorName = "parley-against-deep"
	colorNoDeep    fyne.ThemeColorName = "parley-neither-deep"
	colorEvidence  fyne.ThemeColorName = "parley-evidence"
	colorPaper     fyne.ThemeColorName = "parley-paper" // ground of texts and tables
	colorQuiet     fyne.ThemeColorName = "parley-quiet" // text of lesser weight
	colorRail      fyne.ThemeColorName = "parley-rail"
)

// hex makes a colour of 0xRRGGBB.
func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff} // #nosec G115 -- a byte of each colour is what is wanted
}

// faint makes a colour of 0xRRGGBB with an opacity in percent.
func faint(rgb uint32, percent uint8) color.NRGBA {
	c := hex(rgb)
	c.A = uint8(uint16(percent) * 255 / 100) // #nosec G115 -- a share of 255
	return c
}

var lightColors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          hex(0xf5f5f3),
	theme.ColorNameForeground:          hex(0x1c1d1f),
	theme.ColorNameForegroundOnPrimary: hex(0xffffff),
	theme.ColorNamePrimary:             hex(0x005f96),
	theme.ColorNameHyperlink:           hex(0x005f96),
	theme.ColorNameButton:              hex(0xe7e7e3),
	theme.ColorNameDisabledButton:      hex(0xededea),
	theme.ColorNameDisabled:            hex(0xa2a29d),
	theme.ColorNamePlaceHolder:         hex(0x6b6b67),
	theme.ColorNameInputBackground:     hex(0xffffff),
	theme.ColorNameInputBorder:         hex(0x868681),
	theme.ColorNameSeparator:           hex(0xdcdcd7),
	theme.ColorNameHover:               faint(0x000000, 5),
	theme.ColorNamePressed:             faint(0x000000, 11),
	theme.ColorNameFocus:               faint(0x0072b2, 45),
	theme.ColorNameSelection:           faint(0x0072b2, 16),
	theme.ColorNameMenuBackground:      hex(0xffffff),
	theme.ColorNameOverlayBackground:   hex(0xfbfbfa),
	theme.ColorNameHeaderBackground:    hex(0xebebe7),
	theme.ColorNameScrollBar:           faint(0x000000, 35),
	theme.ColorNameShadow:              faint(0x000000, 12),
	theme.ColorNameError:               hex(0xb3261e),
	theme.ColorNameWarning:             hex(0xa35c00),
	theme.ColorNameSuccess:             hex(0x1b6e3c),
	colorFor:                           hex(0x0067a1),
	colorAgainst:                       hex(0xb84f00),
	colorNeither:                       hex(0x62625e),
	colorForTint:                       hex(0xdcebf5),
	colorAgainTint:                     hex(0xfbe5d6),
	colorNoTint:                        hex(0xebebe8),
	colorForDeep:                       hex(0xb4d6ec),
	colorAgainDeep:                     hex(0xf6c6a2),
	colorNoDeep:                        hex(0xd5d5d0),
	colorEvidence:                      hex(0x1c1d1f),
	colorPaper:                         hex(0xffffff),
	colorQuiet:                         hex(0x61615d),
	colorRail:                          hex(0xe9e9e5),
}

var darkColors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          hex(0x1b1c1e),
	theme.ColorNameForeground:          hex(0xe9e9e6),
	theme.ColorNameForegroundOnPrimary: hex(0x0d1a24),
	theme.ColorNamePrimary:             hex(0x6fb9e6),
	theme.ColorNameHyperlink:           hex(0x6fb9e6),
	theme.ColorNameButton:              hex(0x303236),
	theme.ColorNameDisabledButton:      hex(0x27292c),
	theme.ColorNameDisabled:            hex(0x6d6f73),
	theme.ColorNamePlaceHolder:         hex(0x9a9b9e),
	theme.ColorNameInputBackground:     hex(0x232528),
	theme.ColorNameInputBorder:         hex(0x74787e),
	theme.ColorNameSeparator:           hex(0x37393d),
	theme.ColorNameHover:               faint(0xffffff, 7),
	theme.ColorNamePressed:             faint(0xffffff, 14),
	theme.ColorNameFocus:               faint(0x6fb9e6, 45),
	theme.ColorNameSelection:           faint(0x6fb9e6, 24),
	theme.ColorNameMenuBackground:      hex(0x2a2c30),
	theme.ColorNameOverlayBackground:   hex(0x26282b),
	theme.ColorNameHeaderBackground:    hex(0x26282b),
	theme.ColorNameScrollBar:           faint(0xffffff, 35),
	theme.ColorNameShadow:              faint(0x000000, 50),
	theme.ColorNameError:               hex(0xf2857d),
	theme.ColorNameWarning:             hex(0xf0b25a),
	theme.ColorNameSuccess:             hex(0x7ccb98),
	colorFor:                           hex(0x6fb9e6),
	colorAgainst:                       hex(0xf39a5b),
	colorNeither:                       hex(0xb0b1b4),
	colorForTint:                       hex(0x1d3a4d),
	colorAgainTint:                     hex(0x4a2f1c),
	colorNoTint:                        hex(0x323438),
	colorForDeep:                       hex(0x275878),
	colorAgainDeep:                     hex(0x7a4722),
	colorNoDeep:                        hex(0x4b4e53),
	colorEvidence:                      hex(0xe9e9e6),
	colorPaper:                         hex(0x202225),
	colorQuiet:                         hex(0xa9aaad),
	colorRail:                          hex(0x151618),
}

// Color implements fyne.Theme.
func (l *look) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch l.variant {
	case lightVariant:
		v = theme.VariantLight
	case darkVariant:
		v = theme.VariantDark
	}
	colors := lightColors
	if v == theme.VariantDark {
		colors = darkColors
	}
	if c, ok := colors[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, v)
}

// Font implements fyne.Theme.
func (l *look) Font(style fyne.TextStyle) fyne.Resource {
	if face, ok := l.faces[fyne.TextStyle{Bold: style.Bold, Italic: style.Italic}]; ok && !style.Monospace && !style.Symbol {
		return face
	}
	return theme.DefaultTheme().Font(style)
}

// Icon implements fyne.Theme.
func (l *look) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// sizes are those that differ from Fyne's, before scaling.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            13.5,
	theme.SizeNameCaptionText:     11.5,
	theme.SizeNameSubHeadingText:  16,
	theme.SizeNameHeadingText:     21,
	theme.SizeNameInnerPadding:    7,
	theme.SizeNameSplitThickness:  5,
	theme.SizeNameLineSpacing:     4,
	theme.SizeNameInlineIcon:      18,
	theme.SizeNameInputRadius:     4,
	theme.SizeNameSelectionRadius: 3,
}

// Size implements fyne.Theme.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	size, ok := sizes[name]
	if !ok {
		size = theme.DefaultTheme().Size(name)
	}
	switch name {
	case theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNameSubHeadingText, theme.SizeNameHeadingText, theme.SizeNameInlineIcon:
		size *= l.scale
	}
	return size
}

// current returns a colour of the theme in force.
func current(name fyne.ThemeColorName) color.Color { return theme.Color(name) }
