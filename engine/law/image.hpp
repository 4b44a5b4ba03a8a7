// A checked law as bytes. A program may carry the image of the law it ships with: reading it back is a fraction of the work of reading and
// checking the files. An image holds the files' texts, and stands for nothing but files with exactly these names and bytes.
#pragma once

#include "law/load.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kyujo::law {

/// The image of the law that `loaded` holds, which must be without findings and come from `folder` alone; empty when some file lies outside it.
std::string write_image(const Loaded& loaded, const std::string& folder);

/// What load({folder}, ...) would give, taken from an image that must have been written by this same build and must outlive the result. Nothing
/// when the folder's law files differ from those of the image in number, in name or in a single byte: then they are to be loaded.
std::optional<Loaded> from_image(std::string_view image, const std::string& folder, const FileReader& reader);

}  // namespace kyujo::law
