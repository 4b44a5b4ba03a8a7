# shellcheck shell=sh
# Builds the release once, safely when several callers come at once and after a build that was cut off. Sourced after packages.sh.
#
# $root: the project, an absolute path · $build: the build folder

stamp_of() { printf '%s/.built-%s\n' "$build" "$1"; } # $1: program or tests

# Whether nothing that a build reads is newer than the last one that succeeded.
up_to_date() {
    stamp=$(stamp_of "$1")
    [ -e "$stamp" ] || return 1
    set -- "$root/engine" "$root/include" "$root/.setup" "$root/CMakeLists.txt"
    [ "${stamp%-tests}" = "$stamp" ] || set -- "$@" "$root/tests"
    [ -z "$(find "$@" -newer "$stamp" -print -quit 2>&1)" ]
}

configure() { # a folder made for another place, or one that was never finished, starts afresh
    if [ -e "$build/CMakeCache.txt" ] && { [ ! -e "$build/build.ninja" ] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; }; then
        rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles" "$build/build.ninja"
    fi
    log=$build/configure.log
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release "-DKYUJO_WERROR=${KYUJO_WERROR:-OFF}" "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        die "configuring failed"
    }
}

# $1: program or tests. Everything is said on stderr; stdout belongs to whoever called.
build_release() {
    mkdir -p "$build" 2>/dev/null || die "cannot write to $build: set KYUJO_BUILD_DIR to a folder that can be written to"
    exec 9>"$build/.lock" || die "cannot write to $build: set KYUJO_BUILD_DIR to a folder that can be written to"
    if has_command flock && ! flock -n 9; then
        say "waiting for another build in $build"
        flock 9
    fi
    if up_to_date "$1"; then
        exec 9>&-
        return
    fi
    if [ "$1" = tests ]; then need_packages test; else need_packages build; fi
    started=$build/.started-$1
    : >"$started"
    # Tests once asked for stay configured: switching back and forth would configure anew each time.
    if [ "$1" = tests ]; then
        targets=all
        configure -DKYUJO_TESTS=ON
    else
        targets=kyujo-bin
        if [ -e "$build/build.ninja" ]; then configure; else configure -DKYUJO_TESTS=OFF; fi
    fi
    say "building $targets in $build (the first time takes some minutes)"
    NINJA_STATUS='kyujo: [%f/%t] ' ninja -C "$build" "$targets" </dev/null >&2 9>&- || die "the build failed"
    mv -f "$started" "$(stamp_of "$1")"
    [ "$1" = program ] || cp -p "$(stamp_of tests)" "$(stamp_of program)"
    exec 9>&-
}
