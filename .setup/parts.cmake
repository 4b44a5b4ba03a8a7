# One object library per folder of engine/, in the order in which they may include each other; then the library and the program.
set(KYUJO_PARTS text language law scenario theory solver verdict explain report points book logic session generate batch cli)
# Compiled libraries that the engine stands on; whatever links its objects links them.
set(KYUJO_LIBRARIES yaml-cpp::yaml-cpp simdjson::simdjson Threads::Threads)

set(earlier "")
foreach(part IN LISTS KYUJO_PARTS)
  file(GLOB sources CONFIGURE_DEPENDS engine/${part}/*.cpp)
  if(sources)
    add_library(kyujo_${part} OBJECT ${sources})
    target_include_directories(kyujo_${part} PRIVATE engine include)
    target_link_libraries(kyujo_${part} PRIVATE fmt::fmt-header-only)
    target_compile_definitions(kyujo_${part} PRIVATE KYUJO_VERSION="${PROJECT_VERSION}")
    if(NOT part STREQUAL "cli")
      list(APPEND earlier $<TARGET_OBJECTS:kyujo_${part}>)
    endif()
  endif()
  set(KYUJO_OBJECTS_UP_TO_${part} "${earlier}")
endforeach()

foreach(part language law)
  if(TARGET kyujo_${part})
    target_link_libraries(kyujo_${part} PRIVATE Boost::headers)
  endif()
endforeach()
if(TARGET kyujo_scenario)
  target_link_libraries(kyujo_scenario PRIVATE ${KYUJO_LIBRARIES})
endif()
# GCC 12 raises these for moved std::variant and for `"x" + string` that are fine (its bugs 105562, 105651), whatever the code does. They are
# off where it does; the sanitizer builds look for the real thing.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(kyujo_law PRIVATE -Wno-maybe-uninitialized)
  target_compile_options(kyujo_text PRIVATE -Wno-restrict)
endif()
# Millions of scenarios go through these loops, which -O2 leaves as they are written.
foreach(part batch solver)
  target_compile_options(kyujo_${part} PRIVATE $<$<CONFIG:Release>:-O3>)
endforeach()
if(TARGET kyujo_session)
  # Where an installed program finds the shipped rules; see session/rules.cpp.
  target_compile_definitions(kyujo_session PRIVATE KYUJO_INSTALLED_RULES="${CMAKE_INSTALL_FULL_DATADIR}/kyujo/rules"
                                                   KYUJO_RULES_FROM_BINDIR="../${CMAKE_INSTALL_DATADIR}/kyujo/rules")
endif()

# The library: static unless BUILD_SHARED_LIBS says otherwise. Only what include/kyujo declares is visible from outside.
if(earlier)
  add_library(kyujo ${earlier})
  add_library(Kyujo::kyujo ALIAS kyujo)
  target_include_directories(kyujo INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(kyujo INTERFACE cxx_std_20)
  target_link_libraries(kyujo PRIVATE ${KYUJO_LIBRARIES})
  set_target_properties(kyujo PROPERTIES LINKER_LANGUAGE CXX VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
endif()

# The law that ships with the program is read and checked while it is built, and its image put into the program: see law/image.hpp. Not where
# what is built here cannot run here, or object files are of another kind.
if(KYUJO_PROGRAM AND TARGET kyujo_cli AND UNIX AND NOT APPLE AND NOT CMAKE_CROSSCOMPILING AND IS_DIRECTORY ${PROJECT_SOURCE_DIR}/rules)
  add_executable(kyujo-law-image engine/image/write.cpp ${KYUJO_OBJECTS_UP_TO_law})
  target_include_directories(kyujo-law-image PRIVATE engine)
  target_link_libraries(kyujo-law-image PRIVATE fmt::fmt-header-only Threads::Threads)
  set(law_image ${PROJECT_BINARY_DIR}/law.image)
  file(GLOB_RECURSE law_files CONFIGURE_DEPENDS rules/*.law)
  add_custom_command(OUTPUT ${law_image} COMMAND kyujo-law-image ${PROJECT_SOURCE_DIR}/rules ${law_image} DEPENDS kyujo-law-image ${law_files})
  set_source_files_properties(engine/image/carried_law.cpp PROPERTIES
    COMPILE_DEFINITIONS KYUJO_LAW_IMAGE="${law_image}" OBJECT_DEPENDS ${law_image})
endif()

# The program takes the objects, not the library: it uses the parts' own headers, which the library hides.
if(KYUJO_PROGRAM AND TARGET kyujo_cli)
  add_executable(kyujo-bin engine/image/carried_law.cpp $<TARGET_OBJECTS:kyujo_cli> ${earlier})
  set_target_properties(kyujo-bin PROPERTIES OUTPUT_NAME kyujo LINKER_LANGUAGE CXX)
  target_link_libraries(kyujo-bin PRIVATE ${KYUJO_LIBRARIES})
  target_include_directories(kyujo-bin PRIVATE engine)
  target_link_options(kyujo-bin PRIVATE LINKER:--gc-sections LINKER:--as-needed)
endif()
