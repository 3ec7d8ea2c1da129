// Package assets holds what ships inside the program: the default codebook, the
// icon, the fonts and the sample. It imports nothing of the program.
package assets
