package assets

import _ "embed"

// DefaultCodebookName is the file name of DefaultCodebook, as errors show it.
const DefaultCodebookName = "default.codebook.yaml"

// DefaultCodebook is the codebook that the program starts with, as a YAML file.
//
//go:embed default.codebook.yaml
var DefaultCodebook []byte
