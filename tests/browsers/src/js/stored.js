const done = arguments[arguments.length - 1];
Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, caches]) =>
  done({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: databases.map((database) => database.name),
    caches,
    name: window.name,
  }),
);
