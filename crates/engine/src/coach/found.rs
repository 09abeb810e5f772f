//! JSON in a text: in a fence, between sentences, behind thoughts.

/// Places at which an object may begin that are looked at (design).
const MOST: usize = 16;
/// What models end their thoughts with.
const THOUGHT: &str = "</think>";

/// The texts in an answer that may be one JSON object each, in the order in which they stand.
pub(super) fn objects(text: &str) -> Vec<&str> {
    let text = text.rsplit_once(THOUGHT).map_or(text, |(_, said)| said);
    let mut found = Vec::new();
    let mut rest = text;
    for _ in 0..MOST {
        let Some(begin) = rest.find('{') else { break };
        rest = &rest[begin..];
        match closed(rest) {
            Some(end) => {
                found.push(&rest[..end]);
                rest = &rest[end..];
            }
            None => rest = &rest[1..],
        }
    }
    found
}

/// Where the object ends that the text begins with.
fn closed(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_found_wherever_it_stands() {
        let cases: [(&str, &[&str]); 8] = [
            (r#"{"a":1}"#, &[r#"{"a":1}"#]),
            ("```json\n{\"a\":{\"b\":2}}\n```", &[r#"{"a":{"b":2}}"#]),
            (r#"Here you go: {"a":"}"} Enjoy {it}!"#, &[r#"{"a":"}"}"#, "{it}"]),
            (r#"<think>{"a":0}</think>{"a":1}"#, &[r#"{"a":1}"#]),
            (r#"{"a":"\"}{"}"#, &[r#"{"a":"\"}{"}"#]),
            (r#"open { and {"a":1}"#, &[r#"{"a":1}"#]),
            ("nothing at all", &[]),
            ("}}}{{{", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(objects(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_of_braces_takes_no_time() {
        assert_eq!(objects(&"{".repeat(256 << 10)), Vec::<&str>::new());
    }
}
