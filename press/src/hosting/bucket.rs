//! A shell script that puts the site into a bucket of S3, each file with its type and how long to keep it.

use super::table::{FEED, KINDS, Zone};

/// The script. It sends no header but these two, since a bucket keeps no other.
pub(super) fn script() -> String {
    let kinds = KINDS.map(|kind| format!("*.{} {}\n", kind.ending, kind.media)).concat();
    format!(
        "#!/bin/sh\n\
         # Written by case-press; docs/hosting.md explains it.\n\
         #\n\
         #   sh dist/hosting/s3.sh s3://bucket/law/explainers\n\
         set -eu\n\
         to=${{1:?name the bucket and the folder, such as s3://bucket/law/explainers}}\n\
         cd \"$(dirname \"$0\")/..\"\n\
         \n\
         kinds() {{\n\
         \x20   cat <<'END'\n\
         {kinds}*{feed} {media}\n\
         END\n\
         }}\n\
         \n\
         # Puts every file of a folder. Of several lines that fit a file, the last one counts.\n\
         put() {{\n\
         \x20   folder=$1 cache=$2\n\
         \x20   shift 2\n\
         \x20   kinds | while read -r only type; do\n\
         \x20       aws s3 cp \"./$folder\" \"${{to%/}}/$folder\" --recursive --exclude '*' --include \"$only\" \"$@\" \\\n\
         \x20           --content-type \"$type\" --cache-control \"$cache\" </dev/null\n\
         \x20   done\n\
         }}\n\
         \n\
         # What pages need comes before them, so that none is ever there without it.\n\
         put assets/ '{shared}'\n\
         put '' '{pages}' --exclude 'assets/*' --exclude '.*'\n",
        feed = FEED.0,
        media = FEED.1,
        shared = Zone::Shared.cache(),
        pages = Zone::Pages.cache(),
    )
}
