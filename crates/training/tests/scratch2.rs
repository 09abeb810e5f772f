#![allow(warnings)]
use training::{planner::*,session::*,gate::*,quantity::*,workout::*};
#[test] fn x(){
    let day=training::day::TrainingDay::new(jiff::civil::date(2026,11,23));
    let i=PlanInput{athlete:training::athlete::Athlete::default(),training_day:day,first_day:day,history:vec![],biometrics:vec![],changes:vec![]};
    let s=Session{kind:SessionKind::Train,title:"t".into(),template:None,focus:vec![],phase:Phase::Build,minutes:2,target_rpe:Some(Rpe::from_tenths(50)),load_au:10,blocks:vec![Block{kind:BlockKind::Main,superset:false,exercises:vec![PlannedExercise{exercise_id:"box-jump".parse().unwrap(),sets:vec![]}]}],reasons:vec![]};
    for f in examine(&s,&i).findings{println!("EMPTY {f:?}");}
    let mut s2=s.clone(); s2.blocks[0].exercises.clear(); for f in examine(&s2,&i).findings{println!("EMPTYBLOCK {f:?}");}
}
