# What `cmake --install` puts where, and the package file that makes find_package(Kyujo) work.
include(CMakePackageConfigHelpers)

if(TARGET kyujo)
  install(TARGETS kyujo EXPORT KyujoTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(DIRECTORY include/kyujo DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/Kyujo)
  install(EXPORT KyujoTargets NAMESPACE Kyujo:: DESTINATION ${package_dir})
  configure_package_config_file(.setup/KyujoConfig.cmake.in ${PROJECT_BINARY_DIR}/KyujoConfig.cmake INSTALL_DESTINATION ${package_dir}
    PATH_VARS CMAKE_INSTALL_DATADIR)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/KyujoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  install(FILES ${PROJECT_BINARY_DIR}/KyujoConfig.cmake ${PROJECT_BINARY_DIR}/KyujoConfigVersion.cmake DESTINATION ${package_dir})
endif()
if(TARGET kyujo-bin)
  install(TARGETS kyujo-bin RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
foreach(folder rules seeds examples)
  if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/${folder})
    install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/kyujo)
  endif()
endforeach()
