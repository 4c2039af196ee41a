//! One account's time, hour by hour: what it does, how Instagram behaves, what its site's server does, and what is seen.

use anyhow::{Context, Result};
use fastrand::Rng;
use serde_json::{Value, json};
use std::{
    collections::{HashMap, HashSet, VecDeque},
    fs,
    path::{Path, PathBuf},
};

use super::{
    Scale,
    findings::{Broken, Finding},
    life::{self, Deed},
    tally::Tally,
    truth::{Bounds, Seen, Settled, Truth},
    weather::{self, Kind, Trouble},
};
use crate::{
    crew::{Crew, Shift},
    instagram::Instagram,
    plan::START,
    stage::DeepSite,
    troubles::{Crash, DAY, HOUR},
    worker::{Ticked, Work},
};

/// The sandbox's account that posts nothing by itself.
const ACCOUNT: &str = "one.good.picture";

/// What follows from the schedule: a sync an hour, or every six of an account that was quiet for long, and a reading a
/// day; where many posts are gone, each twice.
const BOUNDS: Bounds = Bounds {
    newest: 3,
    deep: 42,
    quiet: 6,
    doubted_newest: 9,
    doubted_deep: 42,
};

/// After a trouble, a site waits for a day at most; the reading that it was in is finished, and may have been cut.
const NEWEST_SETTLES: i64 = 25 * HOUR;
const DEEP_SETTLES: i64 = 60 * HOUR;
/// After a process that was killed or overtaken.
const NEXT_TICK: i64 = 3 * HOUR;

/// Of a thousand ticks, how many end with a killed process, are overtaken by another, or are done by two at once.
const KILLS: u32 = 15;
const OVERTAKEN: u32 = 8;
const RIVALS: u32 = 8;

const MOST_AN_HOUR: usize = 12;
/// Bytes.
const MEMORY: u64 = 128 << 20;
/// Caches keep pages for so long, after the reading that missed a picture.
const CACHES_KEEP: i64 = 14 * DAY;
/// A trouble may have kept that reading waiting.
const PICTURES_STAY: i64 = CACHES_KEEP + 8 * DAY;
const RECORDS_STAY: i64 = 3 * DAY;

pub struct Account {
    pub scale: Scale,
    pub site: DeepSite,
    pub instagram: Instagram,
    pub crew: Crew,
    pub folder: PathBuf,
    rng: Rng,
    truth: Truth,
    troubles: Vec<Trouble>,
    now: i64,
    /// When the last trouble was over.
    troubled: i64,
    killed: i64,
    is_spoilt: bool,
    calls: VecDeque<i64>,
    /// Since when nobody names a record's number, or a picture.
    stray: HashMap<String, i64>,
    pub tally: Tally,
}

impl Account {
    pub fn new(
        scale: Scale,
        site: DeepSite,
        instagram: Instagram,
        (crew, folder): (Crew, PathBuf),
        seed: u64,
    ) -> Self {
        let mut rng = Rng::with_seed(seed);
        let until = START + scale.days * DAY;
        let troubles = weather::troubles(&mut rng, START + scale.calm, until, scale.trouble_every);
        Self {
            scale,
            site,
            instagram,
            crew,
            folder,
            rng,
            truth: Truth::new(BOUNDS, site.posts),
            troubles,
            now: START,
            troubled: START,
            killed: START,
            is_spoilt: false,
            calls: VecDeque::new(),
            stray: HashMap::new(),
            tally: Tally::default(),
        }
    }

    /// Its first hour.
    pub fn begin(&mut self) -> Result<()> {
        self.instagram.begin_at(self.now)?;
        let settings = json!({"older_posts": self.scale.posts - 1, "pictures": "reduced", "alt_text": "served"});
        self.instagram.set(&settings)?;
        let posts = self.instagram.posts(ACCOUNT)?;
        for post in posts.as_array().into_iter().flatten().rev() {
            let (id, number) = named(post)?;
            self.truth.publish(id, number, START);
        }
        let (token, _) = self.instagram.issue(ACCOUNT, 0, self.site.number)?;
        self.crew.connect(self.site.number, self.now, &token)?;
        // Connecting is not idle.
        self.instagram.drain()?;
        Ok(())
    }

    /// One hour more. Whether there is one.
    pub fn pass_an_hour(&mut self) -> Result<bool> {
        // Crons come late rather than early.
        let hour = self.now / HOUR + 1;
        self.now = hour * HOUR + self.rng.i64(0..90);
        if self.now >= START + self.scale.days * DAY {
            return Ok(false);
        }
        self.instagram.set_clock(self.now)?;
        let is_stalled = self.change_weather()?;
        for deed in life::deeds(&mut self.rng, self.truth.count()) {
            self.act(deed)?;
        }
        if !is_stalled {
            self.tick()?;
        }
        let is_whole_day = hour % 24 == 0;
        let count = if is_whole_day || self.scale.looks_hourly {
            self.site.posts
        } else {
            48
        };
        self.visit(count)?;
        if is_whole_day {
            self.account_for_calls()?;
            self.take_stock()?;
        }
        Ok(true)
    }

    /// Whether cron stands still.
    fn change_weather(&mut self) -> Result<bool> {
        let now = self.now;
        let trouble = self
            .troubles
            .first()
            .filter(|trouble| trouble.span.from <= now)
            .cloned();
        let Some(trouble) = trouble else {
            return Ok(false);
        };
        if trouble.span.until <= now {
            self.troubles.remove(0);
            self.troubled = now;
            self.is_spoilt = false;
            self.instagram.spoil_all(None)?;
            self.instagram.set(&weather::fair())?;
            return Ok(false);
        }
        self.troubled = now;
        if !self.is_spoilt {
            self.is_spoilt = true;
            self.tally.troubles += 1;
            match &trouble.kind {
                Kind::Fault(fault) => self.instagram.spoil_all(Some(fault))?,
                Kind::Settings(settings) => self.instagram.set(settings)?,
                Kind::Stall => {}
            }
        }
        Ok(trouble.kind == Kind::Stall)
    }

    fn act(&mut self, deed: Deed) -> Result<()> {
        match deed {
            Deed::Publish(count) => {
                let new = self
                    .instagram
                    .change_posts(&json!({"account": ACCOUNT, "count": count}))?;
                for post in new.as_array().into_iter().flatten() {
                    let (id, number) = named(post)?;
                    self.truth.publish(id, number, self.now);
                }
                self.tally.published += count;
            }
            Deed::Edit(place) => {
                let caption = format!("Edited at {}", self.now);
                let number = self.truth.number(place);
                self.instagram.change_posts(
                    &json!({"account": ACCOUNT, "number": number, "caption": caption}),
                )?;
                self.truth.edit(place, &caption, self.now);
                self.tally.edited += 1;
            }
            Deed::Delete(places) => {
                let numbers: Vec<i64> = places
                    .iter()
                    .filter_map(|place| self.truth.number(*place))
                    .collect();
                self.instagram.delete_posts(ACCOUNT, &numbers)?;
                self.truth.delete(&places, self.now);
                self.tally.deleted += numbers.len();
            }
        }
        Ok(())
    }

    fn tick(&mut self) -> Result<()> {
        self.tally.ticks += 1;
        let (site, now) = (self.site.number, self.now);
        let drawn = self.rng.u32(..1000);
        // An hour without news has a few; a reading has some for each page.
        let most = if self.rng.bool() { 4 } else { 30 };
        let write = self.rng.u32(1..=most);
        if (KILLS..KILLS + OVERTAKEN).contains(&drawn) {
            self.tally.overtaken += 1;
            self.killed = now;
            let ticked = self
                .crew
                .tick_overtaken(site, now, write, || lose_locks(&self.folder))?;
            self.remember(ticked);
            return Ok(());
        }
        let stop = self.rng.u32(1..=120);
        let rivalry = (KILLS + OVERTAKEN..KILLS + OVERTAKEN + RIVALS).contains(&drawn);
        let ticked = self.crew.tick(
            site,
            now,
            Shift {
                work: Work::Everything,
                refresh_is_due: false,
                crash: (drawn < KILLS).then_some(Crash { write, stop }),
                rivalry,
            },
        )?;
        self.tally.rivals += usize::from(rivalry);
        if ticked == Ticked::Killed {
            self.tally.kills += 1;
            self.killed = now;
        }
        self.remember(ticked);
        Ok(())
    }

    fn remember(&mut self, ticked: Ticked) {
        let Ticked::Done { memory, .. } = ticked else {
            return;
        };
        self.tally.memory = self.tally.memory.max(memory);
        if memory > MEMORY {
            self.find(Broken::TooMuchMemory, format!("{} MB", memory >> 20));
        }
    }

    fn visit(&mut self, count: usize) -> Result<()> {
        let said = self.crew.visit(self.site.number, self.now, count)?;
        let posts = said["posts"].as_array().context("a visitor saw nothing")?;
        let seen: Vec<Seen> = posts.iter().filter_map(seen).collect();
        let settled = Settled {
            newest: (self.troubled + NEWEST_SETTLES).max(self.killed + NEXT_TICK),
            deep: self.troubled + DEEP_SETTLES,
        };
        let is_whole = said["whole"] == true;
        // Before the first reading there are no others.
        let count = if is_whole { count } else { count.min(48) };
        let findings = self.truth.judge(&seen, count, self.now, settled);
        self.tally.findings.extend(
            findings
                .into_iter()
                .map(|finding| (self.site.number, finding)),
        );
        if !is_whole && seen.len() > 48 {
            self.find(
                Broken::PostLost,
                "a part of the list is shown before it is whole".to_owned(),
            );
        }
        let microseconds = said["page_us"].as_u64().unwrap_or_default();
        self.tally.visited(seen.len(), microseconds, is_whole);
        self.tally.latest = self.truth.latest;
        Ok(())
    }

    fn account_for_calls(&mut self) -> Result<()> {
        let most = 26 + self.site.posts / 80 + 3;
        for call in self.instagram.drain()? {
            if !matches!(call.area.as_str(), "refresh" | "me" | "media") {
                continue;
            }
            self.tally.calls += 1;
            self.tally.spoilt += usize::from(call.spoilt);
            self.calls.push_back(call.time);
            while self
                .calls
                .front()
                .is_some_and(|time| call.time - time >= DAY)
            {
                self.calls.pop_front();
            }
            let hour = self
                .calls
                .iter()
                .rev()
                .take_while(|time| call.time - **time < HOUR)
                .count();
            self.tally.most_an_hour = self.tally.most_an_hour.max(hour);
            self.tally.most_a_day = self.tally.most_a_day.max(self.calls.len());
            if hour > MOST_AN_HOUR || self.calls.len() > most {
                let how = format!("{hour} calls in an hour, {} in a day", self.calls.len());
                self.find(Broken::TooManyCalls, how);
            }
        }
        Ok(())
    }

    /// Looks at what is kept.
    fn take_stock(&mut self) -> Result<()> {
        let said = self.crew.inventory(self.site.number, self.now)?;
        let named: HashSet<String> = said["named"]
            .as_array()
            .into_iter()
            .flatten()
            .map(Value::to_string)
            .collect();
        let (records, bytes) = records(&self.folder)?;
        self.tally.records = self.tally.records.max(records.len());
        self.tally.bytes = self.tally.bytes.max(bytes);
        self.tally.pictures = self
            .tally
            .pictures
            .max(said["pictures"].as_u64().unwrap_or_default());
        let missing = said["missing"].as_u64().unwrap_or_default();
        if missing > 0 {
            self.find(Broken::PictureLost, format!("{missing} files"));
        }
        let stray = said["stray"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let pictures = stray.map(|stem| format!("picture {stem}"));
        let records = records.into_iter().filter(|number| !named.contains(number));
        let stray: HashMap<String, i64> = records
            .map(|number| format!("record {number}"))
            .chain(pictures)
            .map(|name| {
                let since = self.stray.get(&name).copied().unwrap_or(self.now);
                (name, since)
            })
            .collect();
        let settled = self.now.min(self.troubled + 4 * DAY);
        for (name, since) in &stray {
            // With a process that dies while it takes pictures away their dates are gone, and counting begins anew.
            let is_dated_anew = self.killed >= since + CACHES_KEEP;
            let (broken, stays) = match (name.starts_with("record"), is_dated_anew) {
                (true, _) => (Broken::RecordLeft, RECORDS_STAY),
                (false, true) => (Broken::PictureLeft, PICTURES_STAY + CACHES_KEEP),
                (false, false) => (Broken::PictureLeft, PICTURES_STAY),
            };
            if settled == self.troubled + 4 * DAY && self.now - since > stays {
                self.find(broken, name.clone());
                break;
            }
        }
        self.stray = stray;
        Ok(())
    }

    fn find(&mut self, broken: Broken, how: String) {
        let finding = Finding {
            broken,
            at: self.now,
            how,
        };
        self.tally.findings.push((self.site.number, finding));
    }
}

fn named(post: &Value) -> Result<(u64, i64)> {
    let id = post["id"].as_str().and_then(|id| id.parse().ok());
    id.zip(post["number"].as_i64())
        .with_context(|| format!("a post of another shape: {post}"))
}

fn seen(post: &Value) -> Option<Seen> {
    Some(Seen {
        id: post[0].as_str()?.parse().ok()?,
        taken_at: post[1].as_i64()?,
        edit: post[2].as_str()?.to_owned(),
    })
}

/// As whoever restores a backup, or clears away what looks temporary.
fn lose_locks(site: &Path) -> Result<()> {
    for lock in fs::read_dir(data(site)?.join("private/locks"))?.flatten() {
        fs::remove_file(lock.path())?;
    }
    Ok(())
}

/// The folder of a site's records.
fn data(site: &Path) -> Result<PathBuf> {
    let folders = fs::read_dir(site)?.flatten().map(|entry| entry.path());
    let mut data = folders
        .into_iter()
        .filter(|folder| folder.join("feeds").is_dir());
    data.next().context("a site without records")
}

/// Numbers of the records of older posts, and the bytes of all records that are pages' to read.
fn records(site: &Path) -> Result<(Vec<String>, u64)> {
    let mut numbers = Vec::new();
    let mut bytes = 0;
    for entry in fs::read_dir(data(site)?.join("feeds"))?.flatten() {
        bytes += entry.metadata().map_or(0, |data| data.len());
        let name = entry.file_name().to_string_lossy().into_owned();
        let number = name
            .strip_suffix(".json")
            .and_then(|name| name.rsplit_once('_'));
        if let Some((before, number)) = number
            && before.matches('_').count() == 1
        {
            numbers.push(number.to_owned());
        }
    }
    Ok((numbers, bytes))
}
