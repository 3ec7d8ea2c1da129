#!/usr/bin/env bash
# Prints the licences of all that is built into the programs: Go itself and
# every module of which a package is compiled in, on any of the three systems.
# Fails where a module has no licence that it can find.
set -euo pipefail
cd "$(dirname "$0")/../.."

modules() {
  local os
  for os in linux windows darwin; do
    GOOS=$os CGO_ENABLED=1 GOFLAGS=-tags=x11 go list -e -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' \
      ./stance/cmd/stance $(ls main.go 2>/dev/null | sed 's/.*/./')
  done | sort -u
}

# licences FOLDER: the texts that lie at its top, whatever they are called.
licences() {
  find "$1" -maxdepth 1 -type f \( -iname 'licen[sc]e*' -o -iname 'copying*' -o -iname 'notice*' -o -iname 'unlicense*' -o -iname 'patents*' \) | sort
}

print() { # TITLE FILE...
  printf '\n%s\n%s\n%s\n' "$(printf '=%.0s' {1..78})" "$1" "$(printf '=%.0s' {1..78})"
  shift
  local file
  for file in "$@"; do
    printf '\n--- %s\n\n' "$(basename "$file")"
    tr -d '\r' <"$file"
  done
}

echo "Parley is built with the works below. Their licences follow, one after the other."
print "The Go programming language and its library" "$(go env GOROOT)/LICENSE"
while read -r module version folder; do
  texts=()
  while read -r text; do texts+=("$text"); done < <(licences "$folder")
  [ ${#texts[@]} -gt 0 ] || { echo "no licence was found for $module $version in $folder" >&2; exit 1; }
  print "$module $version" "${texts[@]}"
done < <(modules)
# What lies in the program's own folders under terms of its own: fonts, word lists.
find $(ls -d app assets charts stance packaging/notices 2>/dev/null) -type f \( -path "packaging/*" -o -iname "OFL*" -o -iname "NOTICE*" -o -iname "LICEN[SC]E*" -o -iname "COPYING*" \) | sort |
  while read -r text; do print "$text" "$text"; done
