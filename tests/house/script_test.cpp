// The script `kyujo`: what it does on a machine where something is missing, where nothing has changed, and where it is called from elsewhere.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <filesystem>

namespace {

namespace fs = std::filesystem;
using namespace kyujo::tests;

const std::string root = KYUJO_ROOT;

/// A copy of the project small enough to set up and tear down, with a stand-in for the program; what builds is faked by the tests.
class Project {
public:
    explicit Project(const std::string& name = "a project")
    {
        home_ = folder_.path() + "/" + name;
        for (const char* path : {"engine", "include", "tests", "build/release"}) fs::create_directories(home_ + "/" + path);
        fs::copy(root + "/.setup", home_ + "/.setup");
        fs::copy(root + "/kyujo", home_ + "/kyujo");
        fs::copy(root + "/tests/run", home_ + "/tests/run");
        write("CMakeLists.txt", "");
        write("engine/a.cpp", "");
    }
    std::string path(const std::string& name) const { return home_ + "/" + name; }
    void write(const std::string& name, const std::string& text) const
    {
        folder_.write(fs::relative(home_, folder_.path()).string() + "/" + name, text);
    }
    void script(const std::string& name, const std::string& text) const
    {
        write(name, "#!/bin/sh\n" + text);
        fs::permissions(path(name), fs::perms::owner_all);
    }
    /// As after a build that succeeded.
    void built() const
    {
        script("build/release/kyujo", "for word in \"$@\"; do echo \"<$word>\"; done\ncat\n");
        write("build/release/.built-program", "");
    }
    /// Commands in place of the real ones: only these, and what a shell needs.
    std::string tools() const { return path("tools"); }

private:
    Folder folder_;
    std::string home_;
};

Run with_tools(const Project& project, const std::string& line)
{
    return run({"env", "PATH=" + project.tools() + ":" + std::getenv("PATH"), "sh", "-c", line}, "", project.path("."));
}

}  // namespace

TEST_CASE("a built program is run at once, with the arguments and stdin as they are")
{
    const Project project;
    project.built();
    const Run ran = run({project.path("kyujo"), "check", "two words", "*", ""}, "from stdin");
    CHECK(ran.out == "<check>\n<two words>\n<*>\n<>\nfrom stdin");
    CHECK(ran.err.empty());
    CHECK(ran.exit == 0);
}

TEST_CASE("it runs from anywhere, and through links")
{
    const Project project;
    project.built();
    SECTION("from the root")
    {
        CHECK(run({project.path("kyujo"), "x"}, "", "/").out == "<x>\n");
    }
    SECTION("from its own folder")
    {
        CHECK(run({"./kyujo", "x"}, "", project.path(".")).out == "<x>\n");
    }
    SECTION("by sh, without a slash")
    {
        CHECK(run({"sh", "kyujo", "x"}, "", project.path(".")).out == "<x>\n");
    }
    SECTION("through a relative link to an absolute one")
    {
        fs::create_symlink(project.path("kyujo"), project.path("tests/absolute link"));
        fs::create_symlink("absolute link", project.path("tests/link"));
        CHECK(run({project.path("tests/link"), "x"}, "", "/").out == "<x>\n");
    }
}

TEST_CASE("with KYUJO_NO_INSTALL nothing is installed, and what is missing is listed")
{
    const Project project;
    // No compiler, no headers: the checks are replaced, everything after them is real.
    project.script("tools/apt-get", "echo apt-get was called >&2\nexit 9\n");
    project.write(".setup/packages.sh", read_text(root + "/.setup/packages.sh") + "\nmissing_packages() { echo ninja-build; echo libfmt-dev; }\n");
    const Run ran = with_tools(project, "KYUJO_NO_INSTALL=1 ./kyujo check examples");
    CHECK(ran.exit == 1);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("these packages are missing: ninja-build libfmt-dev\n") != std::string::npos);
    CHECK(ran.err.find("apt-get was called") == std::string::npos);
    SECTION("the tests say the same")
    {
        const Run tests = with_tools(project, "KYUJO_NO_INSTALL=1 ./tests/run");
        CHECK(tests.exit == 1);
        CHECK(tests.err.find("these packages are missing: ninja-build libfmt-dev\n") != std::string::npos);
    }
}

TEST_CASE("what is missing is installed, and said")
{
    const Project project;
    project.write(".setup/packages.sh",
                  read_text(root + "/.setup/packages.sh") + "\nmissing_packages() { echo libfmt-dev; }\nas_root() { \"$@\"; }\n");
    project.script("tools/apt-cache", "echo '  Candidate: 9.1'\n");
    SECTION("with apt, and its words on stderr")
    {
        project.script("tools/apt-get", "echo \"apt-get $*\"\ncase \"$*\" in *\" install \"*) exit 7 ;; esac\n");
        const Run ran = with_tools(project, "./kyujo check");
        CHECK(ran.exit == 1);
        CHECK(ran.out.empty());
        CHECK(ran.err.find("kyujo: installing with apt: libfmt-dev") != std::string::npos);
        CHECK(ran.err.find("could not install: libfmt-dev") != std::string::npos);
    }
    SECTION("but never at the price of another package")
    {
        project.script("tools/apt-get", "case \"$*\" in -s*) echo 'Remv libboost1.74-dev [1.74.0]' ;; *) echo installed ;; esac\n");
        const Run ran = with_tools(project, "./kyujo check");
        CHECK(ran.exit == 1);
        CHECK(ran.err.find("would remove: libboost1.74-dev") != std::string::npos);
        CHECK(ran.err.find("installed") == std::string::npos);
    }
}

TEST_CASE("which Boost is asked for depends on what the release has")
{
    const Project project;
    const std::string ask = ". .setup/packages.sh; boost_package";
    SECTION("1.81 beside an older default")
    {
        project.script("tools/apt-cache",
                       "case $2 in libboost-dev) echo '  Candidate: 1.74.0.3' ;; libboost1.81-dev) echo '  Candidate: 1.81.0' ;; esac\n");
        CHECK(with_tools(project, ask).out == "libboost1.81-dev\n");
    }
    SECTION("the default where it is new enough")
    {
        project.script("tools/apt-cache", "case $2 in libboost-dev) echo '  Candidate: 1.83.0.2ubuntu1' ;; esac\n");
        CHECK(with_tools(project, ask).out == "libboost-dev\n");
    }
}

namespace {

/// A build that writes down that it ran, and takes a moment.
void fake_build(const Project& project)
{
    project.script("tools/cmake",
                   "while [ $# -gt 0 ]; do [ \"$1\" = -B ] && build=$2; shift; done\n: >\"$build/build.ninja\"\n: >\"$build/CMakeCache.txt\"\necho "
                   "configured\n");
    project.script("tools/ninja",
                   "echo built >>\"$2/builds\"\necho '[1/1] noise'\nsleep 0.3\n"
                   "printf '#!/bin/sh\\necho ran\\n' >\"$2/kyujo\"\nchmod +x \"$2/kyujo\"\n");
    project.write(".setup/packages.sh", read_text(root + "/.setup/packages.sh") + "\nmissing_packages() { :; }\n");
}

std::string builds(const Project& project)
{
    return read_text(project.path("build/release/builds"));
}

}  // namespace

TEST_CASE("it builds once, and again only when something has changed")
{
    const Project project;
    fake_build(project);
    const Run first = with_tools(project, "./kyujo");
    CHECK(first.out == "ran\n");
    CHECK(first.err.find("kyujo: building") != std::string::npos);
    SECTION("the second run says nothing")
    {
        const Run second = with_tools(project, "./kyujo");
        CHECK(second.out == "ran\n");
        CHECK(second.err.empty());
        CHECK(builds(project) == "built\n");
    }
    SECTION("a changed file is built")
    {
        with_tools(project, "sleep 0.05; touch engine/a.cpp");
        CHECK(with_tools(project, "./kyujo").out == "ran\n");
        CHECK(builds(project) == "built\nbuilt\n");
    }
    SECTION("so is a file that is gone")
    {
        with_tools(project, "sleep 0.05; rm engine/a.cpp");
        with_tools(project, "./kyujo");
        CHECK(builds(project) == "built\nbuilt\n");
    }
}

TEST_CASE("several at once build once")
{
    const Project project;
    fake_build(project);
    const Run ran = with_tools(project, "./kyujo & ./kyujo & ./kyujo & wait");
    CHECK(ran.out == "ran\nran\nran\n");
    CHECK(builds(project) == "built\n");
}

TEST_CASE("a build that was cut off is taken up again")
{
    const Project project;
    fake_build(project);
    SECTION("while configuring")
    {
        project.write("build/release/CMakeCache.txt", "half");
        CHECK(with_tools(project, "./kyujo").out == "ran\n");
    }
    SECTION("while building")
    {
        project.script("tools/ninja.good", read_text(project.tools() + "/ninja"));
        project.script("tools/ninja", "kill -9 $$\n");
        const Run cut = with_tools(project, "./kyujo");
        CHECK(cut.exit == 1);
        CHECK(cut.out.empty());
        fs::rename(project.tools() + "/ninja.good", project.tools() + "/ninja");
        CHECK(with_tools(project, "./kyujo").out == "ran\n");
    }
}

TEST_CASE("a folder that cannot be written to is named")
{
    const Project project;
    fake_build(project);
    const Run ran = with_tools(project, "KYUJO_BUILD_DIR=/dev/null/x ./kyujo");
    CHECK(ran.exit == 1);
    CHECK(ran.err.find("cannot write to /dev/null/x") != std::string::npos);
}
