//! What a person calls a device.

use std::str::FromStr;

/// The longest name, in characters (design).
const MAX_CHARS: usize = 64;

/// A device's name, as its owner gave it: "Anna's phone".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceName(String);

impl DeviceName {
    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text is not a name for a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("device_name must have 1 to 64 characters, none of them invisible")]
pub struct DeviceNameError;

impl FromStr for DeviceName {
    type Err = DeviceNameError;

    fn from_str(text: &str) -> Result<Self, DeviceNameError> {
        let text = text.trim();
        let is_visible = |c: char| !c.is_control() && !turns_text_around(c);
        if text.is_empty() || text.chars().count() > MAX_CHARS || !text.chars().all(is_visible) {
            return Err(DeviceNameError);
        }
        Ok(Self(text.to_owned()))
    }
}

/// The characters that reorder what stands around them (Unicode Standard Annex 9, section 2), and no-width ones.
const fn turns_text_around(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_one_sees() {
        assert_eq!(" Annas Händy ".parse::<DeviceName>().unwrap().as_str(), "Annas Händy");
        assert!(
            "هاتف آنا".parse::<DeviceName>().is_ok(),
            "right-to-left letters are letters"
        );
        for text in ["", "  ", "a\0b", "a\u{202e}b", "a\nb", &"x".repeat(65)] {
            assert_eq!(text.parse::<DeviceName>(), Err(DeviceNameError), "{text:?}");
        }
    }
}
