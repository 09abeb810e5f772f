//! The description of the interface, for whoever writes another client.

use std::sync::LazyLock;

use axum::{http::header, response::IntoResponse};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
};

use super::{account, device, export, sign_in, sync};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "HealthPilot server",
        version = "1",
        description = "Accounts and devices. The endpoint /v1/sync speaks CBOR and is told in sync-protocol.md. \
                       Times are milliseconds since the Unix epoch."
    ),
    paths(
        account::sign_up,
        account::show,
        account::change_password,
        account::delete,
        export::export,
        device::list,
        device::revoke,
        sign_in::sign_in,
        sign_in::sign_out,
        sign_in::renew,
        sync::sync,
    ),
    modifiers(&Bearer)
)]
struct Document;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        components.add_security_scheme("token", SecurityScheme::Http(bearer));
    }
}

static TEXT: LazyLock<String> = LazyLock::new(openapi);

/// The OpenAPI document, as `docs/openapi.json` has it.
///
/// # Panics
/// Never: the document is made of texts.
#[must_use]
pub fn openapi() -> String {
    let mut text = Document::openapi()
        .to_pretty_json()
        .expect("the document is made of texts");
    text.push('\n');
    text
}

/// Shows the document.
pub(crate) async fn show() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str())
}
