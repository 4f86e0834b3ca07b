#!/usr/bin/env bash
# Makes a copy of everything that the product keeps, while it works:
#
#     copiar.sh [carpeta]          by default /var/backups/cuentas-claras
#
# A folder with the moment as its name holds the database as it stood at one moment, the file of the people, the models of
# the entity, the settings without their secrets, and the last seal in that database. The key of the seals is not in it, on
# purpose: it is kept elsewhere, where who has the copies does not reach (src/docs/sellos.md). CONSERVAR says how many
# copies stay; the oldest ones go. It ends with 0 only when there is a whole copy.
set -euo pipefail
umask 077

ajustes=${CUENTASCLARAS_AJUSTES:-/etc/cuentas-claras/cuentas-claras.env}
carpeta=${1:-/var/backups/cuentas-claras}

fallar() {
    echo "copiar.sh: $1" >&2
    exit 1
}

[[ -r $ajustes ]] || fallar "no se puede leer $ajustes. Diga dónde están los ajustes con CUENTASCLARAS_AJUSTES."
set -a
# shellcheck disable=SC1090
. "$ajustes"
set +a
conservar=${CONSERVAR:-30}

url=${SPRING_DATASOURCE_URL:-}
[[ $url == jdbc:postgresql:* ]] ||
    fallar "SPRING_DATASOURCE_URL no es de PostgreSQL. La base embebida se copia con el producto detenido: copie la carpeta «datos»."
base=${url#jdbc:}
base=${base%%\?*}
export PGUSER=${SPRING_DATASOURCE_USERNAME:-} PGPASSWORD=${SPRING_DATASOURCE_PASSWORD:-}
command -v pg_dump >/dev/null || fallar "falta pg_dump. Instálelo: apt-get install postgresql-client."

ahora=$(date +%Y%m%d-%H%M%S)
parcial=$carpeta/.$ahora.parcial
mkdir -p "$parcial"
trap 'rm -rf "$parcial"' EXIT

# The seal before the database: the copy holds at least what it is of.
psql -XAtqd "$base" -c 'select nota from cc_sello order by tamano desc limit 1' >"$parcial/sello.txt" ||
    fallar "la base de datos no contesta."
pg_dump --format=custom --schema=public --no-password --file="$parcial/base.dump" "$base" || fallar "pg_dump no terminó."
pg_restore --list "$parcial/base.dump" >/dev/null || fallar "la copia de la base no se puede leer."

responsables=${CUENTASCLARAS_RESPONSABLES_ARCHIVO:-}
responsables=${responsables#file:}
if [[ -f $responsables ]]; then cp "$responsables" "$parcial/responsables.csv"; fi
modelos=${CUENTASCLARAS_MODELOS_CARPETA:-}
if [[ -d $modelos ]]; then cp -R "$modelos" "$parcial/modelos"; fi
sed -E 's/^([A-Z_]*(PASSWORD|SECRET|CLAVE|TOKEN)[A-Z_]*)=.*/\1=/' "$ajustes" >"$parcial/ajustes.env"

(cd "$parcial" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS)
sync "$parcial"/* 2>/dev/null || sync
mv "$parcial" "$carpeta/$ahora"
trap - EXIT

# From within: find goes back to where it was called, and that may be a folder of root's.
(cd "$carpeta" && find . -mindepth 1 -maxdepth 1 -type d -name '????????-??????' | sort -r | tail -n "+$((conservar + 1))" |
    while IFS= read -r vieja; do rm -rf "$vieja"; done)
echo "$carpeta/$ahora"
