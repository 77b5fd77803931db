//! A real nginx that serves the site from a folder below its root, with the file that the press wrote for it.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use url::Url;

use crate::SAMPLES;
use crate::project::Project;
use crate::site::dist;

/// The server that [`Nginx::at_home`] returns, once it has been started.
static AT_HOME: Mutex<Option<Arc<Nginx>>> = Mutex::new(None);

/// Stops the server that [`Nginx::at_home`] has started.
pub(crate) fn stop() {
    drop(AT_HOME.lock().unwrap_or_else(PoisonError::into_inner).take());
}

/// A running nginx with the site. Dropping it stops it.
pub struct Nginx {
    port: u16,
    process: Child,
    // What it says has somewhere to go for as long as it runs.
    _told: BufReader<ChildStderr>,
    root: TempDir,
    /// What it serves, if that is not the built site.
    own: Option<Project>,
}

impl Nginx {
    /// Where the site is on the server.
    pub const BASE: &str = "/law/explainers/";

    /// Serves the site that [`Site::start`](crate::Site::start) serves, with the nginx that `CASE_EXPLAINER_NGINX` names.
    ///
    /// # Errors
    /// There is no site, no nginx, or it does not take its configuration.
    pub fn start() -> Result<Self> {
        Self::serve(free_port()?, &dist()?.canonicalize()?)
    }

    /// Returns a server of a site of the first case that was pressed for the address it is served at. All tests have the same one,
    /// since pressing takes longer than most of them; it is started when a test asks first.
    ///
    /// # Errors
    /// As [`Nginx::start`], or the case cannot be pressed.
    pub fn at_home() -> Result<Arc<Self>> {
        let mut shared = AT_HOME.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = &*shared {
            return Ok(Arc::clone(server));
        }
        // While the site is pressed for a port, another test can take it.
        let started =
            (0..4).fold(Self::at_home_once(), |tried, _| tried.or_else(|_| Self::at_home_once()));
        Ok(Arc::clone(shared.insert(Arc::new(started?))))
    }

    fn at_home_once() -> Result<Self> {
        let port = free_port()?;
        let address = Url::parse(&format!("http://127.0.0.1:{port}{}", Self::BASE))?;
        let own = Project::of(&SAMPLES[..2])?;
        own.press(&dist()?, Some(&address))?;
        fs::copy(dist()?.join("embed.js"), own.site().join("embed.js"))?;
        let mut server = Self::serve(port, &own.site())?;
        server.own = Some(own);
        Ok(server)
    }

    fn serve(port: u16, site: &Path) -> Result<Self> {
        let root = tempfile::tempdir()?;
        let file = root.path().join("nginx.conf");
        fs::write(&file, configuration(port, site, root.path()))?;
        let program = env::var_os("CASE_EXPLAINER_NGINX").unwrap_or_else(|| "nginx".into());
        let mut command = Command::new(program);
        command.arg("-p").arg(root.path()).args(["-e", "stderr", "-c"]).arg(file);
        let mut process = command.stderr(Stdio::piped()).spawn().context("nginx")?;
        let mut told = BufReader::new(process.stderr.take().context("nginx is mute")?);
        // It says which way it waits for events once it listens.
        let (mut line, mut all) = (String::new(), String::new());
        while !line.contains("event method") {
            line.clear();
            ensure!(told.read_line(&mut line)? > 0, "nginx has ended: {all}");
            all.push_str(&line);
        }
        Ok(Self { port, process, _told: told, root, own: None })
    }

    /// The address of a path on the server.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The address of a file of the site.
    #[must_use]
    pub fn site(&self, name: &str) -> String {
        self.address(&format!("{}{name}", Self::BASE))
    }

    /// What stands in a file of a site that was pressed for its address.
    ///
    /// # Errors
    /// There is no such file, or no such site.
    pub fn file(&self, name: &str) -> Result<String> {
        let own = self.own.as_ref().context("the site is the built one")?;
        Ok(fs::read_to_string(own.site().join(name))?)
    }

    /// The folder of the server, which is none of the site's.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.root.path()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // One that is gone already cannot be ended, and leaves nothing behind.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// What an administrator writes around the file, and what keeps everything inside the folder of the test. A rule of
/// theirs for scripts and styles must not come before ours.
fn configuration(port: u16, site: &Path, root: &Path) -> String {
    let (site, root, base) = (site.display(), root.display(), Nginx::BASE);
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {root}/{kind};\n"))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid {root}/nginx.pid;\nerror_log stderr notice;\n\
         events {{ }}\n\
         http {{\n{temporary}access_log off;\nlog_not_found off;\ninclude /etc/nginx/mime.types;\n\
         server {{\n\
         listen 127.0.0.1:{port};\n\
         root {root};\n\
         location ~ \\.(js|css|toml)$ {{ expires 1h; }}\n\
         location ^~ {base} {{\n\
         alias {site}/;\n\
         include {site}/hosting/nginx.conf;\n\
         }}\n}}\n}}\n"
    )
}
