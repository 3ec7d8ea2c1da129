# Sourced by the scripts beside it: what a release is called and dated.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=$(sed -nE 's/^const Version = "([^"]+)"/\1/p' stance/engine.go)
tools=$PWD/.tools
# Everything in a package is dated by the commit, so that two builds are the same to the byte.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export TZ=UTC LC_ALL=C
stamp=$(date -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S 2>/dev/null || date -r "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)
flags=(-trimpath -buildvcs=true -ldflags "-s -w")
mkdir -p dist build

# zip_folder FILE FOLDER NAME...: the same bytes for the same files.
zip_folder() {
  local out=$PWD/$1 folder=$2; shift 2
  rm -f "$out"
  find "$folder" -exec touch -h -t "$stamp" {} +
  (cd "$folder" && find "$@" \( -type f -o -type l \) | sort | zip -9 -X -q --symlinks "$out" -@)
}

# tar_folder FILE FOLDER: the same, as .tar.xz or .tar.gz by the name.
tar_folder() {
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$2" -cf - . |
    case "$1" in *.xz) xz -9e -T1 ;; *) gzip -9n ;; esac >"$1"
}
