# bash completion of stance
_stance() {
  local cur prev words cword
  _init_completion -n = 2>/dev/null || { cur=${COMP_WORDS[COMP_CWORD]}; words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
  local command=${words[1]:-} commands=(analyze tone evaluate ask version)
  if [ "$cword" -le 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "${commands[*]} --help" -- "$cur")
    return
  fi
  case "$cur" in
    --codebook=* | --events=* | --keep=* | --project=*) mapfile -t COMPREPLY < <(compgen -f -- "${cur#*=}"); return ;;
    --out=* | --gold=*) mapfile -t COMPREPLY < <(compgen -d -- "${cur#*=}"); return ;;
    --by=*) mapfile -t COMPREPLY < <(compgen -W "actor group" -- "${cur#*=}"); return ;;
    --protocol=*) mapfile -t COMPREPLY < <(compgen -W "ollama openai" -- "${cur#*=}"); return ;;
    --theme=*) mapfile -t COMPREPLY < <(compgen -W "light dark print" -- "${cur#*=}"); return ;;
    --size=*) mapfile -t COMPREPLY < <(compgen -W "1600x1000 slide square a4 a4-tall" -- "${cur#*=}"); return ;;
    --period=*) mapfile -t COMPREPLY < <(compgen -W "week month quarter" -- "${cur#*=}"); return ;;
    --format=*) mapfile -t COMPREPLY < <(compgen -W "png svg pdf" -- "${cur#*=}"); return ;;
    --charts=*) mapfile -t COMPREPLY < <(compgen -W "all stands map heat time sides tone salience congruence" -- "${cur#*=}"); return ;;
    -*)
      local options="--help"
      case "$command" in
        analyze) options="--codebook= --out= --charts= --format= --size= --theme= --scale= --transparent --text --figures --title= --subtitle= --note= --source= --rows= --issues= --without= --sensitive --shares --stacked --scatter --period= --window= --since= --events= --event= --by= --columns= --project= --renew --dry-run --networks --report --jsonl --help" ;;
        tone) options="--jsonl --help" ;;
        ask) options="--address= --model= --protocol= --confirm --keep= --codebook= --jsonl --help" ;;
        evaluate) options="--gold= --codebook= --help" ;;
      esac
      mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
      [[ ${COMPREPLY[0]:-} != *= ]] || compopt -o nospace
      return ;;
  esac
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}
complete -F _stance stance
