mkdir docs
