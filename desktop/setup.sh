# What desktop/start and tests/run share: finds Python, installs missing system packages, makes .venv. Sourced by sh.

say() { printf '%s\n' "$*" >&2; }

# Runs a command up to three times: what is fetched may fail once, and another installation may hold the lock.
again() {
    "$@" || { sleep 5; "$@"; } || { sleep 15; "$@"; }
}

# Installs Debian packages as root or by sudo; says which are missing where neither is possible.
install_packages() {
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "Briefdesk needs these packages, and this system has no apt-get to install them: $*"
        return 1
    fi
    if [ "$(id -u)" -eq 0 ]; then as_root=""
    elif command -v sudo >/dev/null 2>&1; then as_root="sudo"
    else
        say "Briefdesk needs these packages; ask an administrator to install them: $*"
        return 1
    fi
    say "Installing: $*"
    again $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
        again $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            -o DPkg::Lock::Timeout=300 "$@" >&2
}

# Prints the first Python from 3.11 to 3.14 that can make a virtual environment.
find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c '
import sys, venv, ensurepip
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

need_python() {
    python=$(find_python) && return 0
    install_packages python3 python3-venv || return 1
    python=$(find_python) && return 0
    say "Briefdesk needs Python 3.11 to 3.14 with its venv module. This system has: $(python3 --version 2>&1 || echo none)."
    return 1
}

# Prints the package of each shared library of the list "library package" on standard input that is not on the system.
missing_libraries() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    while read -r library package; do
        case "$known" in *"$library"*) ;; *) printf '%s ' "$package" ;; esac
    done
}

# What Qt loads that PySide6 does not bring; the second half only for a window.
qt_libraries() {
    cat <<'EOF'
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-image.so.0 libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-randr.so.0 libxcb-randr0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
EOF
}

need_qt_libraries() {
    missing=$(qt_libraries | missing_libraries)
    [ -z "$missing" ] || install_packages $missing
}

# Makes .venv and installs the project into it with the extras named ("" or "[dev]"); at once where nothing changed.
need_environment() {
    extras=$1
    stamp="$top/.venv/installed$extras"
    if [ -f "$stamp" ] && [ ! "$top/pyproject.toml" -nt "$stamp" ]; then return 0; fi
    need_python || return 1
    if [ ! -x "$top/.venv/bin/python" ]; then
        say "Making .venv with $($python --version)"
        "$python" -m venv "$top/.venv" || return 1
    fi
    say "Installing Briefdesk into .venv"
    # The pip that comes with Python 3.11 fails on one of the dependencies' extras.
    "$top/.venv/bin/python" -m pip install --quiet --upgrade pip &&
        "$top/.venv/bin/python" -m pip install --quiet --editable "$top$extras" &&
        "$top/.venv/bin/python" -m compileall -q "$top/desktop" "$top/summarise" "$top/resources" &&
        touch "$stamp"
}
