// Part of the build, not of the program: `kyujo-law-image RULES FILE` writes the image of a folder of law. A law of which there is anything to say
// gets an empty one. That is no failure: the program reads such a law as it reads any other, and says what there is to say.
#include "law/image.hpp"

#include <cstdio>
#include <fstream>

int main(int argc, char** argv)
{
    using namespace kyujo;
    if (argc != 3) {
        std::fputs("usage: kyujo-law-image RULES FILE\n", stderr);
        return 2;
    }
    text::Diagnostics findings;
    const law::Loaded loaded = law::load({argv[1]}, law::FileReader::disk(), findings);
    const std::string image = findings.empty() ? law::write_image(loaded, argv[1]) : std::string();
    if (image.empty()) std::fprintf(stderr, "%s: no image of this law: see `kyujo lint`\n", argv[1]);
    std::ofstream file(argv[2], std::ios::binary);
    file << image;
    file.close();
    return file.fail() ? 1 : 0;
}
