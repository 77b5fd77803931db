//! The explainer in a frame is as high as its content, whatever script the page around it has, and after whatever a reader does.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Framed, Host};
use serde_json::json;

browser_tests::tests! {
    pym,
    iframe_resizer_4,
    iframe_resizer_5 in each(Frames),
    open_iframe_resizer,
    newswire_frames,
    amp,
    datawrapper in each(Frames),
    datawrapper_of_old,
    wordpress,
    medium,
    guardian_messenger,
    guardian_atom,
}

/// A frame as editors paste it, for scripts that look for one.
macro_rules! frame {
    ($rest:literal) => {
        concat!("<iframe id=f src='{page}' style='width: 100%; border: 0'></iframe>", $rest)
    };
}

async fn is_sized_by(engine: Engine, host: Host) -> Result<Framed> {
    let framed = Framed::open(engine, host, EXPLAINER).await?;
    framed.lives().await?;
    framed.fits().await?;
    framed.enter().await?;
    framed.page.open_all().await?;
    framed.leave().await?;
    framed.fits().await?;
    framed.answer_all(false).await?;
    framed.fits().await?;
    // As when a phone is turned.
    framed.page.ask::<()>("document.body.style.width = '300px'", json!([])).await?;
    framed.fits().await?;
    Ok(framed)
}

async fn pym(engine: Engine) -> Done {
    let host = Host {
        package: Some(("pym.js", "dist/pym.v1.min.js")),
        body: "<div id=explainer></div><script src=host.js></script>
            <script>new pym.Parent('explainer', '{page}', {})</script>",
        ..Host::BARE
    };
    is_sized_by(engine, host).await?;
    Ok(())
}

async fn iframe_resizer_4(engine: Engine) -> Done {
    let host = Host {
        package: Some(("iframe-resizer", "js/iframeResizer.min.js")),
        body: frame!("<script src=host.js></script><script>iFrameResize({}, '#f')</script>"),
        ..Host::BARE
    };
    is_sized_by(engine, host).await?;
    Ok(())
}

async fn iframe_resizer_5(engine: Engine) -> Done {
    let host = Host {
        package: Some(("@iframe-resizer/parent", "index.umd.js")),
        body: frame!(
            "<script src=host.js></script><script>iframeResize({ license: 'GPLv3' }, '#f')</script>"
        ),
        ..Host::BARE
    };
    is_sized_by(engine, host).await?;
    Ok(())
}

async fn open_iframe_resizer(engine: Engine) -> Done {
    let host = Host {
        package: Some(("@open-iframe-resizer/core", "dist/index.umd.cjs")),
        body: frame!(
            "<script src=host.js></script><script>iframeResizer.initialize({}, '#f')</script>"
        ),
        ..Host::BARE
    };
    is_sized_by(engine, host).await?;
    Ok(())
}

async fn newswire_frames(engine: Engine) -> Done {
    let host = Host {
        package: Some(("@newswire/frames", "dist/frames.umd.js")),
        body: "<div data-frame-src='{page}'></div><script src=host.js></script>
            <script>newswireFrames.autoInitFrames()</script>",
        ..Host::BARE
    };
    is_sized_by(engine, host).await?;
    Ok(())
}

/// AMP's `<amp-iframe>`, from its documentation: it takes `embed-size` of the frame that it comes from, as an object or as
/// text, and refuses less than 100 px.
async fn amp(engine: Engine) -> Done {
    let body = frame!("<script>addEventListener('message', ({ source, data }) => {
        if (source !== f.contentWindow) return;
        const told = typeof data === 'string' && data[0] === '{' ? JSON.parse(data) : data;
        if (told.sentinel === 'amp' && told.type === 'embed-size' && told.height >= 100) f.height = told.height;
    })</script>");
    is_sized_by(engine, Host::of(body)).await?;
    Ok(())
}

/// Datawrapper's snippet of today, from the protocol: any key, for the frame that the message comes from. The heights are the same in
/// every dialect, so that they come to rest is seen in this one.
async fn datawrapper(engine: Engine) -> Done {
    let body = frame!("<script>addEventListener('message', ({ source, data }) => {
        for (const key in data['datawrapper-height']) {
            for (const frame of document.querySelectorAll('iframe')) {
                if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][key] + 'px';
            }
        }
    })</script>");
    let framed = is_sized_by(engine, Host::of(body)).await?;
    // Firefox lays a frame out anew some frames after its width has changed, and reports its height then.
    let before = framed.heard_after(60).await?;
    assert_eq!(framed.heard_after(120).await?, before, "the height goes on changing");
    Ok(())
}

/// Datawrapper's snippet of before: the key is looked for in the addresses of frames.
async fn datawrapper_of_old(engine: Engine) -> Done {
    let body = frame!(
        "<script>addEventListener('message', ({ data }) => {
        for (const key in data['datawrapper-height']) {
            const frame = document.querySelector(`iframe[src*='${key}']`);
            if (frame) frame.style.height = data['datawrapper-height'][key] + 'px';
        }
    })</script>"
    );
    is_sized_by(engine, Host::of(body)).await?;
    Ok(())
}

/// WordPress's `wp-embed`, from its source: a secret behind a `#`, asked for with `ready`, and heights with the same secret.
/// It gives a frame no more than 1,000 px; this one gives what it is told.
async fn wordpress(engine: Engine) -> Done {
    let body = "<iframe id=f src='{page}#?secret=a1B2c3D4e5' data-secret=a1B2c3D4e5 style='width: 100%; border: 0'></iframe>
        <script>addEventListener('message', ({ source, data }) => {
            if (source === f.contentWindow && data.secret === f.dataset.secret && data.message === 'height') f.height = data.value;
        });
        f.onload = () => f.contentWindow.postMessage({ message: 'ready', secret: f.dataset.secret }, '*')</script>";
    is_sized_by(engine, Host::of(body)).await?;
    Ok(())
}

/// Medium and Embedly, from their protocol: text, with the address of the page in the frame.
async fn medium(engine: Engine) -> Done {
    let body = frame!(
        "<script>addEventListener('message', ({ source, data }) => {
        if (source !== f.contentWindow || typeof data !== 'string' || data[0] !== '{') return;
        const told = JSON.parse(data);
        if (told.context === 'iframe.resize' && told.src === f.src) f.height = told.height;
    })</script>"
    );
    is_sized_by(engine, Host::of(body)).await?;
    Ok(())
}

/// The Guardian's older messenger, from its source: text with a `set-height`, whose value is a number.
async fn guardian_messenger(engine: Engine) -> Done {
    let body = frame!(
        "<script>addEventListener('message', ({ source, data }) => {
        if (source !== f.contentWindow || typeof data !== 'string' || data[0] !== '{') return;
        const told = JSON.parse(data);
        if (told.type === 'set-height' && Number.isInteger(told.value)) f.height = told.value;
    })</script>"
    );
    is_sized_by(engine, Host::of(body)).await?;
    Ok(())
}

/// The Guardian's atoms, from their source: an object with a `kind`.
async fn guardian_atom(engine: Engine) -> Done {
    let body = frame!("<script>addEventListener('message', ({ source, data }) => {
        if (source === f.contentWindow && data.kind === 'interactive:height') f.height = data.height;
    })</script>");
    is_sized_by(engine, Host::of(body)).await?;
    Ok(())
}
