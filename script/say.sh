# Sourced by the scripts: one line for each long piece of work.
say() { printf '==> %s\n' "$*"; }
