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
    Mon Easy run            29 min RPE 4 (brisk-walk 5' @3 <145) easy-run 22' @4 <145
    Wed Easy run            30 min RPE 4 (brisk-walk 5' @3 <145) easy-run 23' @4 <145
    Sat Long run            32 min RPE 4 (brisk-walk 5' @3 <145) easy-run 25' @4 <145
    -- week 8: 70 min
    Mon Easy run            31 min RPE 4 (brisk-walk 5' @3 <145) easy-run 24' @4 <145
    Wed Easy run            33 min RPE 4 (brisk-walk 5' @3 <145) easy-run 26' @4 <145
    Sat Long run            35 min RPE 4 (brisk-walk 5' @3 <145) easy-run 28' @4 <145
    -- week 9: 78 min
    Mon Easy run            35 min RPE 4 (brisk-walk 5' @3 <145) easy-run 28' @4 <145
    Wed Tempo run           36 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x5'/120" @6 <158 (easy-run 5' @3 <145)
    Sat Long run            40 min RPE 4 (brisk-walk 5' @3 <145) easy-run 33' @4 <145
    -- week 10: 91 min
    Mon Easy run            39 min RPE 4 (brisk-walk 5' @3 <145) easy-run 32' @4 <145
    Wed Easy run            40 min RPE 4 (brisk-walk 5' @3 <145) easy-run 33' @4 <145
    Sat Long run            42 min RPE 4 (brisk-walk 5' @3 <145) easy-run 35' @4 <145
    -- week 11: 100 min
    Mon Easy run            42 min RPE 4 (brisk-walk 5' @3 <145) easy-run 35' @4 <145
    Wed Tempo run           39 min RPE 6 (easy-run 10' @3 <145) tempo-run 2x10'/120" @6 <158 (easy-run 5' @3 <145)
    Sat Long run            45 min RPE 4 (brisk-walk 5' @3 <145) easy-run 38' @4 <145
    -- week 12: 108 min
    "#);
}

#[test]
fn a_runner_on_four_days() {
    let mut season = Season::of(athlete(Experience::Intermediate), Sport::Running, &[0, 2, 4, 6], 90);
    assert_snapshot!(season.draw(12), @r#"
    Mon Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    Wed Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    Fri Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    Sun Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    -- week 1: 140 min
    Mon Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    Wed Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    Fri Easy run            37 min RPE 4 (easy-run 5' @3 <146) easy-run 30' @4 <146
    Sun Easy run            40 min RPE 4 (easy-run 5' @3 <146) easy-run 33' @4 <146
    -- week 2: 143 min
    Mon Easy run            40 min RPE 4 (easy-run 5' @3 <146) easy-run 33' @4 <146
    Wed Tempo run           40 min RPE 6 (easy-run 10' @3 <146) tempo-run 2x10'/120" @6 <159 (easy-run 6' @3 <146)
    Fri Easy run            40 min RPE 4 (easy-run 5' @3 <146) easy-run 33' @4 <146
    Sun Long run            43 min RPE 4 (easy-run 5' @3 <146) easy-run 36' @4 <146
    -- week 3: 153 min
    Mon Easy run            42 min RPE 4 (easy-run 5' @3 <146) easy-run 35' @4 <146
    Wed Running intervals   46 min RPE 7 (easy-run 15' @3 <146) running-intervals 6x2'/90" @8 (easy-run 10' @3 <146)
    Fri Easy run            43 min RPE 4 (easy-run 5' @3 <146) easy-run 36' @4 <146
    Sun Long run            47 min RPE 4 (easy-run 5' @3 <146) easy-run 40' @4 <146
    -- week 4: 163 min
    Mon Easy run            45 min RPE 4 (easy-run 5' @3 <146) easy-run 38' @4 <146
    Wed Tempo run           46 min RPE 6 (easy-run 10' @3 <146) tempo-run 3x8'/120" @6 <159 (easy-run 6' @3 <146)
    Fri Easy run            46 min RPE 4 (easy-run 5' @3 <146) easy-run 39' @4 <146
    Sun Long run            51 min RPE 4 (easy-run 5' @3 <146) easy-run 44' @4 <146
    -- week 5: 176 min
    Mon Easy run            27 min RPE 4 (easy-run 5' @3 <146) easy-run 20' @4 <146 deload
    Wed Tempo run           30 min RPE 6 (easy-run 10' @3 <146) tempo-run 2x5'/120" @6 <159 (easy-run 6' @3 <146) deload
    Fri Easy run            28 min RPE 4 (easy-run 5' @3 <145) easy-run 21' @4 <145 deload
    Sun Long run            42 min RPE 4 (easy-run 5' @3 <145) easy-run 35' @4 <145 deload
    -- week 6: 117 min
    Mon Easy run            38 min RPE 4 (easy-run 5' @3 <145) easy-run 31' @4 <145
    Wed Running intervals   45 min RPE 7 (easy-run 12' @3 <145) running-intervals 5x3'/120" @8 (easy-run 8' @3 <145)
    Fri Easy run            39 min RPE 4 (easy-run 5' @3 <145) easy-run 32' @4 <145
    Sun Long run            55 min RPE 4 (easy-run 5' @3 <145) easy-run 48' @4 <145
    -- week 7: 161 min
    Mon Easy run            49 min RPE 4 (easy-run 5' @3 <145) easy-run 42' @4 <145
    Wed Tempo run           51 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x10'/120" @6 <158 (easy-run 5' @3 <145)
    Fri Easy run            46 min RPE 4 (easy-run 5' @3 <145) easy-run 39' @4 <145
    Sun Long run            59 min RPE 4 (easy-run 5' @3 <145) easy-run 52' @4 <145
    -- week 8: 193 min
    Mon Easy run            45 min RPE 4 (easy-run 5' @3 <145) easy-run 38' @4 <145
    Wed Running intervals   55 min RPE 7 (easy-run 15' @3 <145) running-intervals 6x3'/120" @8 (easy-run 10' @3 <145)
    Fri Easy run            54 min RPE 4 (easy-run 5' @3 <145) easy-run 47' @4 <145
    Sun Long run            64 min RPE 4 (easy-run 5' @3 <145) easy-run 57' @4 <145
    -- week 9: 200 min
    Mon Easy run            52 min RPE 4 (easy-run 5' @3 <145) easy-run 45' @4 <145
    Wed Tempo run           57 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x12'/120" @6 <158 (easy-run 5' @3 <145)
    Fri Easy run            53 min RPE 4 (easy-run 5' @3 <145) easy-run 46' @4 <145
    Sun Long run            70 min RPE 4 (easy-run 5' @3 <145) easy-run 63' @4 <145
    -- week 10: 220 min
    Mon Easy run            59 min RPE 4 (easy-run 5' @3 <145) easy-run 52' @4 <145
    Wed Running intervals   57 min RPE 7 (easy-run 15' @3 <145) running-intervals 5x4'/150" @8 (easy-run 10' @3 <145)
    Fri Easy run            61 min RPE 4 (easy-run 5' @3 <145) easy-run 54' @4 <145
    Sun Long run            76 min RPE 4 (easy-run 5' @3 <145) easy-run 69' @4 <145
    -- week 11: 235 min
    Mon Easy run            37 min RPE 4 (easy-run 5' @3 <145) easy-run 30' @4 <145 deload
    Wed Tempo run           39 min RPE 6 (easy-run 15' @3 <145) tempo-run 2x5'/120" @6 <158 (easy-run 10' @3 <145) deload
    Fri Easy run            38 min RPE 4 (easy-run 5' @3 <145) easy-run 31' @4 <145 deload
    Sun Long run            59 min RPE 4 (easy-run 5' @3 <145) easy-run 52' @4 <145 deload
    -- week 12: 163 min
    "#);
}

#[test]
fn a_cyclist_on_five_days() {
    let mut season = Season::of(athlete(Experience::Advanced), Sport::Cycling, &[0, 1, 3, 5, 6], 150);
    assert_snapshot!(season.draw(12), @r#"
    Mon Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Tue Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Thu Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Sat Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Sun Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    -- week 1: 375 min
    Mon Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Tue Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Thu Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Sat Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Sun Easy ride           84 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 77' @4 <146
    -- week 2: 382 min
    Mon Easy ride           84 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 77' @4 <146
    Tue Tempo ride          55 min RPE 6 (easy-cycling 15' @3 <146) tempo-cycling 3x8'/120" @6 <159 (easy-cycling 10' @3 <146)
    Thu Easy ride           84 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 77' @4 <146
    Sat Easy ride           84 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 77' @4 <146
    Sun Long ride          108 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 101' @4 <146
    -- week 3: 401 min
    Mon Easy ride           87 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 80' @4 <146
    Tue Cycling intervals   50 min RPE 7 (easy-cycling 15' @3 <146) cycling-intervals 5x3'/120" @8.5 (easy-cycling 10' @3 <146)
    Thu Easy ride           90 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 83' @4 <146
    Sat Easy ride           92 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 85' @4 <146
    Sun Long ride          139 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 132' @4 <146
    -- week 4: 440 min
    Mon Easy ride           55 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 48' @4 <146 deload
    Tue Tempo ride          39 min RPE 6 (easy-cycling 15' @3 <146) tempo-cycling 2x5'/120" @6 <159 (easy-cycling 10' @3 <146) deload
    Thu Easy ride           56 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 49' @4 <146 deload
    Sat Easy ride           57 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 50' @4 <146 deload
    Sun Long ride           94 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 87' @4 <146 deload
    -- week 5: 289 min
    Mon Easy ride           77 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 70' @4 <146
    Tue Cycling intervals   55 min RPE 7 (easy-cycling 15' @3 <146) cycling-intervals 6x3'/120" @8.5 (easy-cycling 10' @3 <146)
    Thu Easy ride           78 min RPE 4 (easy-cycling 5' @3 <146) easy-cycling 71' @4 <146
    Sat Easy ride           80 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 73' @4 <145
    Sun Long ride          132 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 125' @4 <145
    -- week 6: 402 min
    Mon Easy ride           99 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 92' @4 <145
    Tue Tempo ride          61 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 3x10'/120" @6 <158 (easy-cycling 10' @3 <145)
    Thu Easy ride           83 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 76' @4 <145
    Sat Easy ride           88 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 81' @4 <145
    Sun Long ride          150 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 143' @4 <145
    -- week 7: 467 min
    Mon Easy ride           98 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 91' @4 <145
    Tue Cycling intervals   57 min RPE 7 (easy-cycling 15' @3 <145) cycling-intervals 5x4'/150" @8.5 (easy-cycling 10' @3 <145)
    Thu Easy ride          101 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 94' @4 <145
    Sat Easy ride          103 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 96' @4 <145
    Sun Long ride          150 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 143' @4 <145
    -- week 8: 489 min
    Mon Easy ride           99 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 92' @4 <145
    Tue Tempo ride          67 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 3x12'/120" @6 <158 (easy-cycling 10' @3 <145)
    Thu Easy ride          101 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 94' @4 <145
    Sat Easy ride          104 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 97' @4 <145
    Sun Long ride          150 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 143' @4 <145
    -- week 9: 507 min
    Mon Easy ride           58 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 51' @4 <145 deload
    Tue Tempo ride          39 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 2x5'/120" @6 <158 (easy-cycling 10' @3 <145) deload
    Thu Easy ride           58 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 51' @4 <145 deload
    Sat Easy ride           58 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 51' @4 <145 deload
    Sun Long ride          100 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 93' @4 <145 deload
    -- week 10: 301 min
    Mon Easy ride           81 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 74' @4 <145
    Tue Cycling intervals   63 min RPE 7 (easy-cycling 15' @3 <145) cycling-intervals 6x4'/150" @8.5 (easy-cycling 10' @3 <145)
    Thu Easy ride           81 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 74' @4 <145
    Sat Easy ride           81 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 74' @4 <145
    Sun Long ride          141 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 134' @4 <145
    -- week 11: 425 min
    Mon Easy ride          105 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 98' @4 <145
    Tue Tempo ride          69 min RPE 6 (easy-cycling 15' @3 <145) tempo-cycling 2x20'/120" @6 <158 (easy-cycling 10' @3 <145)
    Thu Easy ride          105 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 98' @4 <145
    Sat Easy ride          105 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 98' @4 <145
    Sun Long ride          150 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 143' @4 <145
    -- week 12: 522 min
    "#);
}

#[test]
fn a_rower_on_three_days() {
    let mut season = Season::of(athlete(Experience::Intermediate), Sport::Rowing, &[0, 2, 4], 60);
    assert_snapshot!(season.draw(12), @r#"
    Mon Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    Wed Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    Fri Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    -- week 1: 90 min
    Mon Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    Wed Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    Fri Easy row            32 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 25' @4 <146
    -- week 2: 90 min
    Mon Easy row            35 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 28' @4 <146
    Wed Tempo row           39 min RPE 6 (easy-rowing 10' @3 <146) tempo-rowing 2x10'/120" @6 <159 (easy-rowing 5' @3 <146)
    Fri Long row            33 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 26' @4 <146
    -- week 3: 99 min
    Mon Easy row            36 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 29' @4 <146
    Wed Easy row            36 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 29' @4 <146
    Fri Long row            42 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 35' @4 <146
    -- week 4: 108 min
    Mon Easy row            37 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 30' @4 <146
    Wed Rowing intervals    41 min RPE 7 (easy-rowing 12' @3 <146) rowing-intervals 6x2'/90" @8 (easy-rowing 8' @3 <146)
    Fri Long row            52 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 45' @4 <146
    -- week 5: 117 min
    Mon Easy row            23 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 16' @4 <146 deload
    Wed Easy row            24 min RPE 4 (easy-rowing 5' @3 <146) easy-rowing 17' @4 <146 deload
    Fri Long row            34 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 27' @4 <145 deload
    -- week 6: 75 min
    Mon Easy row            32 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 25' @4 <145
    Wed Tempo row           45 min RPE 6 (easy-rowing 10' @3 <145) tempo-rowing 3x8'/120" @6 <158 (easy-rowing 5' @3 <145)
    Fri Long row            47 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 40' @4 <145
    -- week 7: 114 min
    Mon Easy row            37 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 30' @4 <145
    Wed Easy row            39 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 32' @4 <145
    Fri Long row            58 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 51' @4 <145
    -- week 8: 128 min
    Mon Easy row            39 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 32' @4 <145
    Wed Rowing intervals    48 min RPE 7 (easy-rowing 14' @3 <145) rowing-intervals 5x3'/120" @8 (easy-rowing 9' @3 <145)
    Fri Long row            60 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 53' @4 <145
    -- week 9: 133 min
    Mon Easy row            46 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 39' @4 <145
    Wed Easy row            44 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 37' @4 <145
    Fri Long row            60 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 53' @4 <145
    -- week 10: 144 min
    Mon Easy row            46 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 39' @4 <145
    Wed Tempo row           51 min RPE 6 (easy-rowing 10' @3 <145) tempo-rowing 3x10'/120" @6 <158 (easy-rowing 5' @3 <145)
    Fri Long row            60 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 53' @4 <145
    -- week 11: 147 min
    Mon Easy row            26 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 19' @4 <145 deload
    Wed Easy row            26 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 19' @4 <145 deload
    Fri Long row            39 min RPE 4 (easy-rowing 5' @3 <145) easy-rowing 32' @4 <145 deload
    -- week 12: 85 min
    "#);
}
