// Puts the image of the shipped law into the program, as it is: a text of a million numbers would take a compiler long to read.
#include "cli/carried_law.hpp"

#ifdef KYUJO_LAW_IMAGE

asm(".section .rodata\n"
    ".balign 16\n"
    "kyujo_law_image_begin:\n"
    ".incbin \"" KYUJO_LAW_IMAGE
    "\"\n"
    "kyujo_law_image_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char kyujo_law_image_begin[];
extern const char kyujo_law_image_end[];
}

#endif

namespace kyujo::cli {

std::string_view carried_law()
{
#ifdef KYUJO_LAW_IMAGE
    return {kyujo_law_image_begin, static_cast<std::size_t>(kyujo_law_image_end - kyujo_law_image_begin)};
#else
    return {};
#endif
}

}  // namespace kyujo::cli
