package intake

import (
	"strconv"

	"golang.org/x/net/html/charset"
)

// pageOfCharset are the code pages of the character sets of fonts in Rich Text.
var pageOfCharset = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}

// labels are the code pages whose names on the web are not "windows-" and the number.
var labels = map[int]string{
	932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 866: "ibm866", 874: "windows-874", 10000: "macintosh", 10007: "x-mac-cyrillic",
	28592: "iso-8859-2", 28595: "iso-8859-5", 65001: "utf-8",
}

// decodePage turns bytes of a Windows code page into text; of a page that is not
// known they are taken for Western European ones.
func decodePage(b []byte, page int) string {
	label := labels[page]
	if label == "" {
		label = "windows-" + strconv.Itoa(page)
	}
	enc, _ := charset.Lookup(label)
	if enc == nil {
		enc, _ = charset.Lookup("windows-1252")
	}
	decoded, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return ""
	}
	return string(decoded)
}
