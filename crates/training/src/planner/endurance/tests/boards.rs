//! Twelve weeks of four athletes, each session done as planned, as a coach would read them.

use insta::assert_snapshot;

use super::{Season, athlete};
use crate::athlete::{Experience, Sport};

#[test]
fn a_newcomer_learns_to_run() {
    let mut season = Season::of(athlete(Experience::Beginner), Sport::Running, &[0, 2, 5], 45);
    assert_snapshot!(season.draw(12), @r#"
    Mon Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    Wed Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    Sat Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    -- week 1: 24 min
    Mon Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    Wed Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    Sat Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    -- week 2: 36 min
    Mon Walk-run            33 min RPE 4 (brisk-walk 5' @3 <146) walk-run 7x2'/90" @4 (brisk-walk 3' @3 <146)
    Wed Walk-run            33 min RPE 4 (brisk-walk 5' @3 <146) walk-run 7x2'/90" @4 (brisk-walk 3' @3 <146)
    Sat Walk-run            33 min RPE 4 (brisk-walk 5' @3 <146) walk-run 7x2'/90" @4 (brisk-walk 3' @3 <146)
    -- week 3: 42 min
    Mon Walk-run            31 min RPE 4 (brisk-walk 5' @3 <146) walk-run 5x3'/90" @4 (brisk-walk 3' @3 <146)
    Wed Walk-run            31 min RPE 4 (brisk-walk 5' @3 <146) walk-run 5x3'/90" @4 (brisk-walk 3' @3 <146)
    Sat Walk-run            31 min RPE 4 (brisk-walk 5' @3 <146) walk-run 5x3'/90" @4 (brisk-walk 3' @3 <146)
    -- week 4: 45 min
    Mon Walk-run            30 min RPE 4 (brisk-walk 5' @3 <146) walk-run 4x4'/90" @4 (brisk-walk 3' @3 <146)
    Wed Walk-run            30 min RPE 4 (brisk-walk 5' @3 <146) walk-run 4x4'/90" @4 (brisk-walk 3' @3 <146)
    Sat Walk-run            30 min RPE 4 (brisk-walk 5' @3 <146) walk-run 4x4'/90" @4 (brisk-walk 3' @3 <146)
    -- week 5: 48 min
    Mon Walk-run            31 min RPE 4 (brisk-walk 5' @3 <146) walk-run 3x6'/90" @4 (brisk-walk 3' @3 <146)
    Wed Walk-run            31 min RPE 4 (brisk-walk 5' @3 <146) walk-run 3x6'/90" @4 (brisk-walk 3' @3 <146)
    Sat Walk-run            31 min RPE 4 (brisk-walk 5' @3 <145) walk-run 3x6'/90" @4 (brisk-walk 3' @3 <145)
    -- week 6: 54 min
    Mon Walk-run            31 min RPE 4 (brisk-walk 5' @3 <145) walk-run 2x10'/90" @4 (brisk-walk 3' @3 <145)
    Wed Walk-run            31 min RPE 4 (brisk-walk 5' @3 <145) walk-run 2x10'/90" @4 (brisk-walk 3' @3 <145)
    Sat Walk-run            31 min RPE 4 (brisk-walk 5' @3 <145) walk-run 2x10'/90" @4 (brisk-walk 3' @3 <145)
    -- week 7: 60 min
    Mon Easy run            27 min RPE 4 (brisk-walk 5' @3 <145) easy-run 20' @4 <145
    Wed Easy run            27 min RPE 4 (brisk-walk 5' @3 <145) easy-run 20' @4 <145
    Sat Long run            29 min RPE 4 (brisk-walk 5' @3 <145) easy-run 22' @4 <145
    -- week 8: 62 min
    Mon Easy run            29 min RPE 4 (brisk-walk 5' @3 <145) easy-run 22' @4 <145
    Wed Easy run            29 min RPE 4 (brisk-walk 5' @3 <145) easy-run 22' @4 <145
    Sat Long run            31 min RPE 4 (brisk-walk 5' @3 <145) easy-run 24' @4 <145
    -- week 9: 68 min
    Mon Easy run            31 min RPE 4 (brisk-walk 5' @3 <145) easy-run 24' @4 <145
    Wed Easy run            31 min RPE 4 (brisk-walk 5' @3 <145) easy-run 24' @4 <145
    Sat Long run            33 min RPE 4 (brisk-walk 5' @3 <145) easy-run 26' @4 <145
    -- week 10: 74 min
    Mon Easy run            32 min RPE 4 (brisk-walk 5' @3 <145) easy-run 25' @4 <145
    Wed Easy run            33 min RPE 4 (brisk-walk 5' @3 <145) easy-run 26' @4 <145
    Sat Long run            35 min RPE 4 (brisk-walk 5' @3 <145) easy-run 28' @4 <145
    -- week 11: 79 min
    Mon Easy run            34 min RPE 4 (brisk-walk 5' @3 <145) easy-run 27' @4 <145
    Wed Tempo run           36 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x5'/120" @6 <158 (easy-run 5' @3 <145)
    Sat Long run            38 min RPE 4 (brisk-walk 5' @3 <145) easy-run 31' @4 <145
    -- week 12: 88 min
    "#);
}

#[test]
fn a_runner_on_four_days() {
    let mut season = Season::of(athlete(Experience::Intermediate), Sport::Running, &[0, 2, 4, 6], 90);
    assert_snapshot!(season.draw(12), @r#"
    Mon Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    Wed Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    Fri Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    Sun Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    -- week 1: 120 min
    Mon Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    Wed Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    Fri Easy run            32 min RPE 4 (easy-run 5' @3 <146) easy-run 25' @4 <146
    Sun Easy run            35 min RPE 4 (easy-run 5' @3 <146) easy-run 28' @4 <146
    -- week 2: 123 min
    Mon Easy run            35 min RPE 4 (easy-run 5' @3 <146) easy-run 28' @4 <146
    Wed Tempo run           39 min RPE 6 (easy-run 10' @3 <146) tempo-run 2x10'/120" @6 <159 (easy-run 5' @3 <146)
    Fri Easy run            33 min RPE 4 (easy-run 5' @3 <146) easy-run 26' @4 <146
    Sun Long run            36 min RPE 4 (easy-run 5' @3 <146) easy-run 29' @4 <146
    -- week 3: 133 min
    Mon Easy run            35 min RPE 4 (easy-run 5' @3 <146) easy-run 28' @4 <146
    Wed Running intervals   39 min RPE 7 (easy-run 11' @3 <146) running-intervals 6x2'/90" @8 (easy-run 7' @3 <146)
    Fri Easy run            36 min RPE 4 (easy-run 5' @3 <146) easy-run 29' @4 <146
    Sun Long run            40 min RPE 4 (easy-run 5' @3 <146) easy-run 33' @4 <146
    -- week 4: 135 min
    Mon Easy run            36 min RPE 4 (easy-run 5' @3 <146) easy-run 29' @4 <146
    Wed Tempo run           45 min RPE 6 (easy-run 10' @3 <146) tempo-run 3x8'/120" @6 <159 (easy-run 5' @3 <146)
    Fri Easy run            31 min RPE 4 (easy-run 5' @3 <146) easy-run 24' @4 <146
    Sun Long run            43 min RPE 4 (easy-run 5' @3 <146) easy-run 36' @4 <146
    -- week 5: 143 min
    Mon Easy run            21 min RPE 4 (easy-run 5' @3 <146) easy-run 14' @4 <146 deload
    Wed Tempo run           29 min RPE 6 (easy-run 10' @3 <146) tempo-run 2x5'/120" @6 <159 (easy-run 5' @3 <146) deload
    Fri Easy run            21 min RPE 4 (easy-run 5' @3 <145) easy-run 14' @4 <145 deload
    Sun Long run            31 min RPE 4 (easy-run 5' @3 <145) easy-run 24' @4 <145 deload
    -- week 6: 92 min
    Mon Easy run            30 min RPE 4 (easy-run 5' @3 <145) easy-run 23' @4 <145
    Wed Running intervals   40 min RPE 7 (easy-run 10' @3 <145) running-intervals 5x3'/120" @8 (easy-run 5' @3 <145)
    Fri Easy run            30 min RPE 4 (easy-run 5' @3 <145) easy-run 23' @4 <145
    Sun Long run            43 min RPE 4 (easy-run 5' @3 <145) easy-run 36' @4 <145
    -- week 7: 127 min
    Mon Easy run            38 min RPE 4 (easy-run 5' @3 <145) easy-run 31' @4 <145
    Wed Tempo run           51 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x10'/120" @6 <158 (easy-run 5' @3 <145)
    Fri Easy run            27 min RPE 4 (easy-run 5' @3 <145) easy-run 20' @4 <145
    Sun Long run            44 min RPE 4 (easy-run 5' @3 <145) easy-run 37' @4 <145
    -- week 8: 148 min
    Mon Easy run            38 min RPE 4 (easy-run 5' @3 <145) easy-run 31' @4 <145
    Wed Running intervals   46 min RPE 7 (easy-run 10' @3 <145) running-intervals 6x3'/120" @8 (easy-run 6' @3 <145)
    Fri Easy run            37 min RPE 4 (easy-run 5' @3 <145) easy-run 30' @4 <145
    Sun Long run            49 min RPE 4 (easy-run 5' @3 <145) easy-run 42' @4 <145
    -- week 9: 152 min
    Mon Easy run            38 min RPE 4 (easy-run 5' @3 <145) easy-run 31' @4 <145
    Wed Tempo run           57 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x12'/120" @6 <158 (easy-run 5' @3 <145)
    Fri Easy run            27 min RPE 4 (easy-run 5' @3 <145) easy-run 20' @4 <145
    Sun Long run            46 min RPE 4 (easy-run 5' @3 <145) easy-run 39' @4 <145
    -- week 10: 156 min
    Mon Easy run            37 min RPE 4 (easy-run 5' @3 <145) easy-run 30' @4 <145
    Wed Running intervals   47 min RPE 7 (easy-run 10' @3 <145) running-intervals 5x4'/150" @8 (easy-run 5' @3 <145)
    Fri Easy run            37 min RPE 4 (easy-run 5' @3 <145) easy-run 30' @4 <145
    Sun Long run            53 min RPE 4 (easy-run 5' @3 <145) easy-run 46' @4 <145
    -- week 11: 156 min
    Mon Easy run            20 min RPE 4 (easy-run 5' @3 <145) easy-run 13' @4 <145 deload
    Wed Tempo run           29 min RPE 6 (easy-run 10' @3 <145) tempo-run 2x5'/120" @6 <158 (easy-run 5' @3 <145) deload
    Fri Easy run            23 min RPE 4 (easy-run 5' @3 <145) easy-run 16' @4 <145 deload
    Sun Long run            32 min RPE 4 (easy-run 5' @3 <145) easy-run 25' @4 <145 deload
    -- week 12: 94 min
    "#);
}

#[test]
fn a_cyclist_on_five_days() {
    let mut season = Season::of(athlete(Experience::Advanced), Sport::Cycling, &[0, 1, 3, 5, 6], 150);
    assert_snapshot!(season.draw(12), @r#"
    Mon Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Tue Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Thu Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Sat Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Sun Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    -- week 1: 300 min
    Mon Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Tue Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Thu Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Sat Easy ride           62 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 55' @4 <146
    Sun Easy ride           68 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 61' @4 <146
    -- week 2: 306 min
    Mon Easy ride           68 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 61' @4 <146
    Tue Tempo ride          55 min RPE 6 (easy-cycling 15' @3 <146) tempo-cycling 3x8'/120" @6 <159 (easy-cycling 10' @3 <146)
    Thu Easy ride           68 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 61' @4 <146
    Sat Easy ride           68 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 61' @4 <146
    Sun Long ride           87 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 80' @4 <146
    -- week 3: 332 min
    Mon Easy ride           69 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 62' @4 <146
    Tue Cycling intervals   50 min RPE 7 (easy-cycling 15' @3 <146) cycling-intervals 5x3'/120" @8.5 (easy-cycling 10' @3 <146)
    Thu Easy ride           70 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 63' @4 <146
    Sat Easy ride           70 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 63' @4 <146
    Sun Long ride          102 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 95' @4 <146
    -- week 4: 343 min
    Mon Easy ride           40 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 33' @4 <146 deload
    Tue Tempo ride          39 min RPE 6 (easy-cycling 15' @3 <146) tempo-cycling 2x5'/120" @6 <159 (easy-cycling 10' @3 <146) deload
    Thu Easy ride           40 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 33' @4 <146 deload
    Sat Easy ride           41 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 34' @4 <146 deload
    Sun Long ride           70 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 63' @4 <146 deload
    -- week 5: 218 min
    Mon Easy ride           56 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 49' @4 <146
    Tue Cycling intervals   55 min RPE 7 (easy-cycling 15' @3 <146) cycling-intervals 6x3'/120" @8.5 (easy-cycling 10' @3 <146)
    Thu Easy ride           57 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 50' @4 <146
    Sat Easy ride           57 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 50' @4 <145
    Sun Long ride           98 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 91' @4 <145
    -- week 6: 303 min
    Mon Easy ride           72 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 65' @4 <145
    Tue Tempo ride          61 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 3x10'/120" @6 <158 (easy-cycling 10' @3 <145)
    Thu Easy ride           68 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 61' @4 <145
    Sat Easy ride           60 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 53' @4 <145
    Sun Long ride          111 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 104' @4 <145
    -- week 7: 358 min
    Mon Easy ride           67 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 60' @4 <145
    Tue Cycling intervals   57 min RPE 7 (easy-cycling 15' @3 <145) cycling-intervals 5x4'/150" @8.5 (easy-cycling 10' @3 <145)
    Thu Easy ride           73 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 66' @4 <145
    Sat Easy ride           73 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 66' @4 <145
    Sun Long ride          118 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 111' @4 <145
    -- week 8: 368 min
    Mon Easy ride           67 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 60' @4 <145
    Tue Tempo ride          67 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 3x12'/120" @6 <158 (easy-cycling 10' @3 <145)
    Thu Easy ride           61 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 54' @4 <145
    Sat Easy ride           74 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 67' @4 <145
    Sun Long ride          121 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 114' @4 <145
    -- week 9: 376 min
    Mon Easy ride           39 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 32' @4 <145 deload
    Tue Tempo ride          39 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 2x5'/120" @6 <158 (easy-cycling 10' @3 <145) deload
    Thu Easy ride           39 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 32' @4 <145 deload
    Sat Easy ride           40 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 33' @4 <145 deload
    Sun Long ride           73 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 66' @4 <145 deload
    -- week 10: 218 min
    Mon Easy ride           55 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 48' @4 <145
    Tue Cycling intervals   63 min RPE 7 (easy-cycling 15' @3 <145) cycling-intervals 6x4'/150" @8.5 (easy-cycling 10' @3 <145)
    Thu Easy ride           55 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 48' @4 <145
    Sat Easy ride           56 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 49' @4 <145
    Sun Long ride          103 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 96' @4 <145
    -- week 11: 310 min
    Mon Easy ride           71 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 64' @4 <145
    Tue Tempo ride          66 min RPE 6 (easy-cycling 13' @3 <145) tempo-cycling 2x20'/120" @6 <158 (easy-cycling 9' @3 <145)
    Thu Easy ride           71 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 64' @4 <145
    Sat Easy ride           72 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 65' @4 <145
    Sun Long ride          118 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 111' @4 <145
    -- week 12: 386 min
    "#);
}

#[test]
fn a_rower_on_three_days() {
    let mut season = Season::of(athlete(Experience::Intermediate), Sport::Rowing, &[0, 2, 4], 60);
    assert_snapshot!(season.draw(12), @r#"
    Mon Easy row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    Wed Easy row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    Fri Easy row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    -- week 1: 75 min
    Mon Easy row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    Wed Easy row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    Fri Easy row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    -- week 2: 75 min
    Mon Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    Wed Tempo row           39 min RPE 6 (easy-rowing 10' @3 <146) tempo-rowing 2x10'/120" @6 <159 (easy-rowing 5' @3 <146)
    Fri Long row            27 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 20' @4 <146
    -- week 3: 90 min
    Mon Easy row            33 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 26' @4 <146
    Wed Easy row            33 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 26' @4 <146
    Fri Long row            39 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 32' @4 <146
    -- week 4: 99 min
    Mon Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    Wed Rowing intervals    37 min RPE 7 (easy-rowing 10' @3 <146) rowing-intervals 6x2'/90" @8 (easy-rowing 6' @3 <146)
    Fri Long row            48 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 41' @4 <146
    -- week 5: 104 min
    Mon Easy row            19 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 12' @4 <146 deload
    Wed Easy row            19 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 12' @4 <146 deload
    Fri Long row            29 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 22' @4 <145 deload
    -- week 6: 61 min
    Mon Easy row            26 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 19' @4 <145
    Wed Tempo row           45 min RPE 6 (easy-rowing 10' @3 <145) tempo-rowing 3x8'/120" @6 <158 (easy-rowing 5' @3 <145)
    Fri Long row            41 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 34' @4 <145
    -- week 7: 102 min
    Mon Easy row            31 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 24' @4 <145
    Wed Easy row            33 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 26' @4 <145
    Fri Long row            51 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 44' @4 <145
    -- week 8: 109 min
    Mon Easy row            30 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 23' @4 <145
    Wed Rowing intervals    40 min RPE 7 (easy-rowing 10' @3 <145) rowing-intervals 5x3'/120" @8 (easy-rowing 5' @3 <145)
    Fri Long row            51 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 44' @4 <145
    -- week 9: 107 min
    Mon Easy row            35 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 28' @4 <145
    Wed Easy row            30 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 23' @4 <145
    Fri Long row            51 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 44' @4 <145
    -- week 10: 110 min
    Mon Easy row            35 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 28' @4 <145
    Wed Tempo row           51 min RPE 6 (easy-rowing 10' @3 <145) tempo-rowing 3x10'/120" @6 <158 (easy-rowing 5' @3 <145)
    Fri Long row            43 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 36' @4 <145
    -- week 11: 119 min
    Mon Easy row            20 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 13' @4 <145 deload
    Wed Easy row            20 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 13' @4 <145 deload
    Fri Long row            31 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 24' @4 <145 deload
    -- week 12: 65 min
    "#);
}
