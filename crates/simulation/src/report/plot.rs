//! The report's picture: gain and regret of each programme, with their intervals.

use plotters::{
    chart::ChartBuilder,
    drawing::IntoDrawingArea as _,
    element::{PathElement, Rectangle},
    prelude::SVGBackend,
    style::{Color as _, RGBColor, ShapeStyle, WHITE},
};

use super::Report;
use crate::{
    programme::Kind,
    statistics::{Estimate, count},
};

/// Width and height in pixels.
const SIZE: (u32, u32) = (960, 420);
/// A colour that can be told from white and from grey alike (Okabe & Ito 2008: blue; the others grey).
const OURS: RGBColor = RGBColor(0, 114, 178);
const OTHERS: RGBColor = RGBColor(150, 150, 150);
const LINE: RGBColor = RGBColor(40, 40, 40);

/// The picture as SVG; `None` when there is nothing to compare, or when it cannot be drawn.
#[must_use]
pub fn plot(report: &Report) -> Option<String> {
    if report.programmes.len() < 2 {
        return None;
    }
    let mut svg = String::new();
    let bars = |value: fn(&crate::evaluation::Summary) -> Estimate| -> Vec<(Kind, Estimate)> {
        report
            .programmes
            .iter()
            .map(|(&kind, summary)| (kind, value(summary)))
            .collect()
    };
    {
        let area = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
        area.fill(&WHITE).ok()?;
        let parts = area.split_evenly((1, 2));
        let [left, right] = parts.get(..2)? else { return None };
        draw(left, "Gain in performance, %", &bars(|summary| summary.gain_percent)).ok()?;
        draw(
            right,
            "Regret against the oracle, points",
            &bars(|summary| summary.regret),
        )
        .ok()?;
        area.present().ok()?;
    }
    Some(svg)
}

type Area<'a> = plotters::drawing::DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

fn draw(area: &Area<'_>, title: &str, bars: &[(Kind, Estimate)]) -> Result<(), Box<dyn std::error::Error>> {
    let ends = bars
        .iter()
        .flat_map(|(_, bar)| [bar.mean - bar.half_width, bar.mean + bar.half_width]);
    let (least, most) = ends.fold((0.0_f64, 0.0_f64), |(least, most), end| (least.min(end), most.max(end)));
    let margin = 0.08 * (most - least).max(1.0);
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 18))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(44)
        .build_cartesian_2d(-0.6..count(bars.len()) - 0.4, least - margin..most + margin)?;
    let label = |place: &f64| {
        let exact = (place - place.round()).abs() < 0.01;
        let found = bars
            .iter()
            .enumerate()
            .find(|(index, _)| exact && (count(*index) - place).abs() < 0.01);
        found.map_or(String::new(), |(_, (kind, _))| short(*kind).to_owned())
    };
    chart
        .configure_mesh()
        .disable_x_mesh()
        .x_labels(2 * bars.len() + 1)
        .x_label_formatter(&label)
        .label_style(("sans-serif", 13))
        .draw()?;
    let line = ShapeStyle::from(&LINE).stroke_width(2);
    for (index, (kind, bar)) in bars.iter().enumerate() {
        let at = count(index);
        let colour = if *kind == Kind::Planner { OURS } else { OTHERS };
        let (low, high) = (bar.mean - bar.half_width, bar.mean + bar.half_width);
        chart.draw_series([Rectangle::new([(at - 0.3, 0.0), (at + 0.3, bar.mean)], colour.filled())])?;
        chart.draw_series([
            PathElement::new(vec![(at, low), (at, high)], line),
            PathElement::new(vec![(at - 0.1, low), (at + 0.1, low)], line),
            PathElement::new(vec![(at - 0.1, high), (at + 0.1, high)], line),
        ])?;
    }
    Ok(())
}

const fn short(kind: Kind) -> &'static str {
    match kind {
        Kind::Planner => "planner",
        Kind::Fixed => "fixed",
        Kind::Ramp => "+10 %",
        Kind::Step => "3:1",
        Kind::Chance => "random",
        Kind::Oracle => "oracle",
    }
}
