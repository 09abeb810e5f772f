//! Sentences that must be caught, and sentences that must not.

use super::*;

const DIAGNOSES: [&str; 16] = [
    "You have tendinitis in the left elbow.",
    "You probably have a rotator cuff tear.",
    "This sounds like a stress fracture.",
    "Your pain suggests patellar tendinopathy.",
    "That is a herniated disc, so we squat less.",
    "You’ve got shin splints and a sprained ankle.",
    "You are suffering from overtraining.",
    "These are signs of iron-deficiency anaemia.",
    "You do not have arthritis, so go ahead.",
    "My diagnosis is a strained hamstring.",
    "You have been diagnosed with nothing but laziness.",
    "Du hast eine Sehnenentzündung.",
    "Das ist ein Bandscheibenvorfall.",
    "Das klingt nach einer Zerrung.",
    "Dein Puls deutet auf einen Infekt hin.",
    "Meine Diagnose lautet Tennisarm.",
];

const DOSES: [&str; 16] = [
    "Take 400 mg ibuprofen before the session.",
    "Take 400mg of Ibuprofen.",
    "Add 5 g of creatine a day.",
    "Creatine: 5 g after training.",
    "Drink your coffee: 200 mg caffeine half an hour before.",
    "Take two tablets before you run.",
    "Use 4000 IU of vitamin D.",
    "Take an aspirin if your head hurts.",
    "A painkiller before the run helps.",
    "Start a cycle of steroids.",
    "Halve your insulin dose on training days.",
    "Nimm 400 mg Ibuprofen vor dem Training.",
    "Nimm vor dem Lauf eine Schmerztablette.",
    "5 Gramm Kreatin am Tag reichen.",
    "Magnesium: 300 mg am Abend.",
    "Zwei Kapseln Koffein vor dem Wettkampf.",
];

const THROUGH: [&str; 24] = [
    "Ignore the pain in your knee.",
    "Train through the pain.",
    "Push through any knee pain today.",
    "Just work through the ache.",
    "No pain, no gain!",
    "Pain is weakness leaving the body.",
    "Pain is only in your head.",
    "Keep going even if it hurts.",
    "Finish the sets although your shoulder hurts.",
    "Train despite the pain.",
    "Keep training with fever, but easily.",
    "Run through the flu.",
    "Sweat out the cold with intervals.",
    "IGNORE THE DIZZINESS AND GO ON.",
    "No excuses, ignore the pain.",
    "Ignoriere den Schmerz.",
    "Ignoriere die Schmerzen im Knie und mach weiter.",
    "Trainiere trotz Schmerzen weiter.",
    "Trotz Fieber geht heute etwas.",
    "Geh durch den Schmerz hindurch.",
    "Mach weiter, auch wenn es weh tut.",
    "Ohne Schmerz kein Erfolg.",
    "Schmerzen einfach ausblenden.",
    "Beiß die Zähne zusammen.",
];

const DIETS: [&str; 18] = [
    "A crash diet until the race will help.",
    "Eat no more than 800 kcal a day.",
    "Stay under 1000 calories.",
    "A 900 kcal diet goes with this week.",
    "Fast for three days before the event.",
    "Skip meals on rest days.",
    "Lose 5 kg in one week.",
    "Eat nothing before tomorrow.",
    "Wear a sauna suit on the bike.",
    "Take laxatives to make weight.",
    "Starve yourself a little.",
    "Do a juice cleanse this week.",
    "Mach eine Crash-Diät.",
    "Iss höchstens 900 kcal am Tag.",
    "Lass das Abendessen weg.",
    "Faste zwei Tage vor dem Lauf.",
    "Du kannst 5 Kilo in einer Woche abnehmen.",
    "Trag beim Laufen einen Schwitzanzug.",
];

const HARMLESS: [&str; 82] = [
    "Train through the full range of motion.",
    "Press through the whole foot, and run through the finish line.",
    "Work through a pain-free range.",
    "Move through the range without pain.",
    "Do not train through pain.",
    "Never ignore pain in a joint.",
    "Don’t push through pain; stop and choose an easier exercise.",
    "It is not wise to train through an injury.",
    "Stop rather than push through pain.",
    "Stop if it hurts.",
    "Stop at once with chest pain, even if it is mild.",
    "You told of pain of 4 out of 10. Exercises that strain the region are left out today.",
    "Pain above 3 of 10 ends the set.",
    "You were ill 3 days ago, so today has half the sets.",
    "You said that you are ill today. Rest until you have been free of symptoms for 24 hours.",
    "Training starts again after 24 hours free of symptoms.",
    "With a fever there is no training.",
    "Colds pass; do not run with fever.",
    "This is not a diagnosis.",
    "Only a doctor can make a diagnosis.",
    "If you have tendinitis, ask your doctor first.",
    "Ask a doctor if the pain stays.",
    "Your health answers or your age call for RPE 7 or less.",
    "Your blood pressure is raised, so today is easy movement only.",
    "Last Thursday: 5 × 5 at 100 kg, RPE 7.5. The target was 8.",
    "You have a barbell, so today has squats.",
    "You have 45 minutes; the session takes 44.",
    "You have trained three days in a row.",
    "It is a deload week: half the sets, nine tenths of the load.",
    "Take two minutes of rest between sets.",
    "Take 5 kg off the bar.",
    "Take 30 s longer if you need them.",
    "Use a load that leaves two repetitions.",
    "Use 2 dumbbells of 12 kg.",
    "Add 2.5 kg when all sets reach 12 repetitions.",
    "Drop 5 kg this week and build up again.",
    "Pump iron twice a week.",
    "Hold the 5 kg iron plate at your chest.",
    "Drink 500 ml of water.",
    "Eat a good dinner with carbohydrate and protein.",
    "You burn about 300 kcal in this session.",
    "Eat enough: long rides need fuel.",
    "Run fast for 3 minutes, then jog for 2.",
    "Skip the accessory exercises when time is short.",
    "Skip rope for two minutes.",
    "Do not skip meals before a long run.",
    "Sweat is fine, thirst is not.",
    "Your knee is spared: lunges are replaced.",
    "Nothing that strains your shoulder is in today.",
    "Push hard, but leave one repetition in reserve.",
    "Keep your back straight and breathe out on effort.",
    "Run even if it rains.",
    "Keep going with the plan even when you are tired.",
    "The week’s load rises by 8 %.",
    "A cold start: warm up for ten minutes.",
    "Break the cycle of hard days with an easy one.",
    "One dose of intervals a week is enough.",
    "The dose that you miss is not made up.",
    "Trainiere durch den vollen Bewegungsumfang.",
    "Trainiere nie trotz Schmerzen.",
    "Ignoriere Schmerzen nicht.",
    "Ignoriere den Schmerz nie.",
    "Schmerzen nicht ignorieren.",
    "Schmerzen darfst du nicht ignorieren.",
    "Bleib im schmerzfreien Bereich.",
    "Bewege dich ohne Schmerzen durch die Übung.",
    "Hör auf, wenn es weh tut.",
    "Das ist keine Diagnose.",
    "Wenn du eine Sehnenentzündung hast, frag zuerst einen Arzt.",
    "Du hast heute 45 Minuten.",
    "Du hast gestern hart trainiert.",
    "Das ist eine Entlastungswoche.",
    "Nimm 5 kg weniger.",
    "Nimm dir zwei Minuten Pause.",
    "Iss vor dem Lauf etwas Leichtes.",
    "Iss genug Eiweiß.",
    "Lass die letzte Übung weg, wenn die Zeit knapp ist.",
    "Mit Fieber wird nicht trainiert.",
    "Zieh die Stange zur Brust, auch wenn es langsam geht.",
    "Der Puls bleibt unter 140.",
    "Heute ist Ruhetag, weil du krank warst.",
    "Squat strength",
];

fn missed(sentences: &[&str], expected: Taboo) -> Vec<String> {
    let missed = sentences.iter().filter(|sentence| taboo(sentence) != Some(expected));
    missed
        .map(|sentence| format!("{sentence} {:?}", taboo(sentence)))
        .collect()
}

#[test]
fn what_must_not_be_said_is_caught() {
    let none: Vec<String> = vec![];
    assert_eq!(missed(&DIAGNOSES, Taboo::Diagnosis), none);
    assert_eq!(missed(&DOSES, Taboo::Dose), none);
    assert_eq!(missed(&THROUGH, Taboo::ThroughPain), none);
    assert_eq!(missed(&DIETS, Taboo::Diet), none);
}

#[test]
fn what_a_coach_says_all_day_is_not_caught() {
    let caught: Vec<&&str> = HARMLESS.iter().filter(|sentence| taboo(sentence).is_some()).collect();
    assert!(caught.is_empty(), "{caught:#?}");
}

#[test]
fn capitals_and_accents_change_nothing() {
    for sentence in DIAGNOSES.iter().chain(&DOSES).chain(&THROUGH).chain(&DIETS) {
        let loud = sentence.to_uppercase();
        assert_eq!(taboo(&loud), taboo(sentence), "{loud}");
        let bare = sentence.replace('ä', "a").replace('ö', "o").replace('ü', "u");
        assert_eq!(taboo(&bare), taboo(sentence), "{bare}");
    }
}

#[test]
fn every_pattern_can_be_found_by_its_words() {
    assert!(PATTERNS.all.iter().all(|(_, pattern)| pattern.keys().next().is_some()));
}

#[test]
fn long_and_odd_texts_are_read_to_the_end() {
    for text in [
        "",
        ".",
        "…",
        "~~~",
        "no no no no pain",
        "\u{200b}\u{301}",
        "ß".repeat(400).as_str(),
    ] {
        assert_eq!(taboo(text), None, "{text}");
    }
    let long = "through the ".repeat(200) + "pain train through pain";
    assert_eq!(taboo(&long), Some(Taboo::ThroughPain));
}
