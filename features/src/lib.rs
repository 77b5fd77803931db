//! Nothing but a list of dependencies: commands that select the whole workspace compile shared crates with their features
//! (`Cargo.toml` beside this folder says why).
