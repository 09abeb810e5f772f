-- An exercise may be loaded in other units than the rest: pounds on the machine of a metric house. A list of exercise and
-- units; what is stored as load stays in grams.

alter table athlete add column exercise_units text;

pragma user_version = 5;
