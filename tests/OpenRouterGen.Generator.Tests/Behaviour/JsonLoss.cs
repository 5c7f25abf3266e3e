using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>What a value lost on its way through an emitted type. Numbers and points in time count by value.</summary>
internal static partial class JsonLoss
{
    /// <param name="mayBeAbsent">The members that may be left out when they are null.</param>
    public static List<string> Find(JsonNode? before, JsonNode? after, IReadOnlySet<string> mayBeAbsent) =>
        [.. Find(JsonPlace.Root, before, after, mayBeAbsent)];

    private static IEnumerable<string> Find(JsonPlace place, JsonNode? before, JsonNode? after, IReadOnlySet<string> mayBeAbsent) => (before, after) switch
    {
        (null, null) => [],
        (JsonObject old, JsonObject now) => Members(place, old, now, mayBeAbsent),
        (JsonArray old, JsonArray now) when old.Count == now.Count => old.SelectMany((item, index) => Find(place.At(index), item, now[index], mayBeAbsent)),
        (JsonValue old, JsonValue now) when IsSame(old, now) => [],
        _ => [$"{place}: {ExampleJson.Text(before)} became {ExampleJson.Text(after)}"],
    };

    private static IEnumerable<string> Members(JsonPlace place, JsonObject before, JsonObject after, IReadOnlySet<string> mayBeAbsent)
    {
        foreach (var (name, value) in before)
        {
            var at = place.At(name);
            if (after.TryGetPropertyValue(name, out var written))
            {
                foreach (var loss in Find(at, value, written, mayBeAbsent))
                {
                    yield return loss;
                }
            }
            else if (value is not null || !mayBeAbsent.Contains(at.ToString()))
            {
                yield return $"{at}: {ExampleJson.Text(value)} is gone";
            }
        }

        foreach (var (name, value) in after)
        {
            if (!before.ContainsKey(name))
            {
                yield return $"{place.At(name)}: {ExampleJson.Text(value)} came from nowhere";
            }
        }
    }

    private static bool IsSame(JsonValue before, JsonValue after) => (before.GetValueKind(), after.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => IsSameNumber(before.ToJsonString(), after.ToJsonString()),
        (JsonValueKind.String, JsonValueKind.String) => IsSameText(before.GetValue<string>(), after.GetValue<string>()),
        var (old, now) => old == now,
    };

    private static bool IsSameNumber(string before, string after) =>
        decimal.TryParse(before, NumberStyles.Float, CultureInfo.InvariantCulture, out var old)
            && decimal.TryParse(after, NumberStyles.Float, CultureInfo.InvariantCulture, out var now)
            ? old == now
            : before == after;

    private static bool IsSameText(string before, string after) => before == after
        || (Time().IsMatch(before) && Time().IsMatch(after) && Instant(before) == Instant(after));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d")]
    private static partial Regex Time();
}
