#!/usr/bin/env bash
# What a person would put together: base64, jq, curl and ImageMagick. peer.sh BASE PICTURE OUT.png
set -eu
base=$1 picture=$2 out=$3

base64 -w0 "$picture" | jq -Rc '{api_token: "demo", data: {type_job_id: "22", image_base64: ., widthview: "340", weightview: "212"}}' >"$out.json"
job=$(curl -sS --data-binary @"$out.json" -H 'Content-Type: application/json' "$base/createJob" | jq .job_id)
while :; do
  reply=$(jq -nc --argjson job "$job" '{api_token: "demo", job_id: $job}' |
    curl -sS --data-binary @- -H 'Content-Type: application/json' "$base/getJobResult")
  [ "$(jq -r .status <<<"$reply")" = running ] || break
  sleep 2
done
result=$(jq -r .result <<<"$reply")
IFS=_ read -r x1 y1 x2 y2 <<<"$result"
read -r width height < <(identify -format '%w %h\n' "$picture")
scale ()
{
  echo $(($1 * $2 / $3))
}
x1=$(scale "$x1" "$width" 340) y1=$(scale "$y1" "$height" 212)
x2=$(scale "$x2" "$width" 340) y2=$(scale "$y2" "$height" 212)
convert "$picture" -fill none -stroke red -strokewidth 3 -draw "circle $x1,$y1 $((x1 + 13)),$y1" \
  -draw "circle $x2,$y2 $((x2 + 13)),$y2" "$out"
rm -f "$out.json"
echo "$result"
