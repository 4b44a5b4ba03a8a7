# shellcheck shell=sh
# Which packages are needed, which are missing, and how they get installed. Sourced by kyujo, tests/run and .ci/run.
#
# Something counts as there when its command or header is there, wherever it came from; apt is only asked for what is not.

say() { printf 'kyujo: %s\n' "$*" >&2; }
die() {
    say "$*"
    exit 1
}

has_command() { command -v "$1" >/dev/null 2>&1; }
has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }

boost_version() { # 108100 is 1.81.0; 0 when there is none
    version=$(sed -n 's/^#define BOOST_VERSION \([0-9]*\).*/\1/p' /usr/local/include/boost/version.hpp /usr/include/boost/version.hpp 2>/dev/null | head -n 1)
    printf '%s\n' "${version:-0}"
}

candidate() { # version that apt would install of a package; empty when it knows none
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p' | grep -v '^(none)$' || true
}

# Debian 12 has Boost 1.74 under the plain name and 1.81 beside it; newer releases have 1.81 or later under the plain name.
boost_package() {
    plain=$(candidate libboost-dev)
    if [ -n "$plain" ] && dpkg --compare-versions "$plain" ge 1.81; then
        echo libboost-dev
        return
    fi
    for version in 1.81 1.83 1.88 1.90; do
        if [ -n "$(candidate "libboost$version-dev")" ]; then
            echo "libboost$version-dev"
            return
        fi
    done
    echo libboost1.81-dev
}

# One package name per line, of those that a purpose needs and that are not there: build (the program), test, ci, bench.
missing_packages() {
    has_command c++ || has_command g++ || has_command clang++ || echo g++
    has_command cmake || echo cmake
    has_command ninja || echo ninja-build
    has_header yaml-cpp/yaml.h || echo libyaml-cpp-dev
    has_header simdjson.h || echo libsimdjson-dev
    has_header fmt/format.h || echo libfmt-dev
    has_header CLI/CLI.hpp || echo libcli11-dev
    has_header nlohmann/json.hpp || echo nlohmann-json3-dev
    [ "$(boost_version)" -ge 108100 ] || boost_package
    if [ "$1" = bench ]; then
        has_command python3 || echo python3
        has_header benchmark/benchmark.h || echo libbenchmark-dev
        has_command valgrind || echo valgrind
    fi
    case $1 in test | ci) ;; *) return 0 ;; esac
    has_command python3 || echo python3
    python3 -c 'import yaml' 2>/dev/null || echo python3-yaml
    has_header catch2/catch.hpp || has_header catch2/catch_all.hpp || echo catch2
    has_command clingo || echo gringo
    case $1 in ci) ;; *) return 0 ;; esac
    has_command clang++ || echo clang
    has_command clang-format || echo clang-format
    ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a >/dev/null 2>&1 || echo libclang-rt-dev
    has_command em++ || echo emscripten
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif has_command sudo; then
        sudo "$@"
    else
        die "installing needs root, and there is no sudo here; as root: apt-get install $packages"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -y --no-install-recommends --no-remove install "$@" </dev/null >&2
}

# A package that only fits when others go is installed only if told so: nobody's Boost disappears unasked.
refuse_removals() {
    removed=$(LC_ALL=C apt-get -s --no-install-recommends install "$@" 2>/dev/null | sed -n 's/^Remv \([^ ]*\).*/\1/p' | tr '\n' ' ')
    [ -n "$removed" ] || return 0
    say "installing $* would remove: $removed"
    die "if that is all right: apt-get install $* (then run this again)"
}

# Makes sure that what a purpose needs is there, or ends with what is missing.
need_packages() {
    packages=$(missing_packages "$1" | tr '\n' ' ')
    packages=${packages% }
    [ -n "$packages" ] || return 0
    if [ "${KYUJO_NO_INSTALL:-0}" != 0 ] || ! has_command apt-get; then
        say "these packages are missing: $packages"
        has_command apt-get || die "install them with this system's package manager, then run this again"
        die "KYUJO_NO_INSTALL is set, so nothing is installed; to do it by hand: apt-get install $packages"
    fi
    for package in $packages; do
        [ -n "$(candidate "$package")" ] || lists_are_old=1
    done
    if [ -n "${lists_are_old:-}" ]; then
        say "refreshing the package lists (apt-get update)"
        as_root apt-get -o DPkg::Lock::Timeout=300 update </dev/null >&2 || say "apt-get update had errors; going on with the lists there are"
        packages=$(missing_packages "$1" | tr '\n' ' ')
    fi
    say "installing with apt: $packages"
    # shellcheck disable=SC2086 # a list of package names
    refuse_removals $packages
    # shellcheck disable=SC2086
    apt_install $packages || {
        say "trying again with fresh package lists"
        as_root apt-get -o DPkg::Lock::Timeout=300 update </dev/null >&2 && apt_install $packages
    } || die "apt-get could not install: $packages"
}
