# cmake -DBUILD=… -DWORK=… -DCONSUMER=… -DCXX=… -DGENERATOR=… -P check.cmake: install, then build and run a consumer against it.
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(failed)
    message(FATAL_ERROR "${ARGN}\n${out}\n${err}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
set(prefix "${WORK}/a prefix with spaces")
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
step(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/consumer -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${CXX} -DCMAKE_PREFIX_PATH=${prefix}
     -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF)
step(${CMAKE_COMMAND} --build ${WORK}/consumer)
step(${WORK}/consumer/consumer)
if(NOT out STREQUAL "garden: prohibited (Nobody swims in the pond)\n")
  message(FATAL_ERROR "the consumer printed: ${out}")
endif()

# The header stands alone, and draws in nothing but the standard library.
file(READ ${prefix}/include/kyujo/kyujo.hpp header)
string(REGEX MATCHALL "#include [^\n]*" includes "${header}")
foreach(include IN LISTS includes)
  if(NOT include MATCHES "^#include <[a-z_]+>$")
    message(FATAL_ERROR "the public header has ${include}")
  endif()
endforeach()

# The installed program finds the installed rules from anywhere.
file(MAKE_DIRECTORY ${WORK}/elsewhere)
execute_process(COMMAND ${prefix}/bin/kyujo lint WORKING_DIRECTORY ${WORK}/elsewhere RESULT_VARIABLE failed OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(failed OR NOT out MATCHES "rules")
  message(FATAL_ERROR "the installed program did not find its rules: ${out}${err}")
endif()
