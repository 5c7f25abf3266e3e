using System.Reflection;
using System.Text.Json.Serialization;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Runtime;

namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>Every model of the catalog with every parameter and value that descriptors speak of, the forbidden ones included.</summary>
internal static class AgreementTable
{
    private const string Reference = """{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}""";

    public static IReadOnlyList<AgreementCase> Singles { get; } =
        [.. Models.SelectMany(model => Settings(model).Select(setting => new AgreementCase(model.Model.Id, setting)))];

    /// <summary>Each parameter's middle and last value beside each other parameter's.</summary>
    public static IReadOnlyList<AgreementCase> Pairs { get; } = [.. Models.SelectMany(PairsOf)];

    private static IReadOnlyList<CatalogEntry> Models => ImageCatalog.Bundled.Entries;

    private static IEnumerable<AgreementCase> PairsOf(CatalogEntry model)
    {
        var groups = Settings(model).GroupBy(setting => setting.Parameter).Select(Representatives).ToList();
        return from first in Enumerable.Range(0, groups.Count)
               from second in Enumerable.Range(first + 1, groups.Count - first - 1)
               from one in groups[first]
               from other in groups[second]
               select new AgreementCase(model.Model.Id, one, other);
    }

    private static AgreementSetting[] Representatives(IGrouping<string, AgreementSetting> settings)
    {
        var all = settings.ToList();
        return [.. new[] { all[all.Count / 2], all[^1] }.Distinct()];
    }

    private static IEnumerable<AgreementSetting> Settings(CatalogEntry model) =>
    [
        .. Known<Resolution>("resolution", "Resolution"),
        .. Known<AspectRatio>("aspect_ratio", "AspectRatio"),
        .. Texts("size", "Size", ["512", "1K", "2K", "4K", "1024x1024", "2048x1152"]),
        .. Known<Quality>("quality", "Quality"),
        .. Known<OutputFormat>("output_format", "OutputFormat"),
        .. Known<Background>("background", "Background"),
        .. Numbers("output_compression", "OutputCompression", [-1, 0, 50, 100, 101]),
        .. Numbers("seed", "Seed", [0, 7]),
        .. Numbers("n", "ImageCount", Enumerable.Range(0, 12)),
        .. Enumerable.Range(0, 18).Select(References),
        .. Flags("stream", "Stream"),
        .. Options(model),
    ];

    private static IEnumerable<AgreementSetting> Known<T>(string wireName, string member) => Texts(
        wireName,
        member,
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetCustomAttribute<KnownValueAttribute>()!.Value));

    private static IEnumerable<AgreementSetting> Texts(string wireName, string member, IEnumerable<string> values) =>
        values.Select(value => new AgreementSetting(wireName, $"{member} = \"{value}\"", $"\"{wireName}\":\"{value}\""));

    private static IEnumerable<AgreementSetting> Numbers(string wireName, string member, IEnumerable<int> values) =>
        values.Select(value => FormattableString.Invariant($"{value}"))
            .Select(value => new AgreementSetting(wireName, $"{member} = {value}", $"\"{wireName}\":{value}"));

    private static IEnumerable<AgreementSetting> Flags(string wireName, string member) =>
        new[] { "false", "true" }.Select(value => new AgreementSetting(wireName, $"{member} = {value}", $"\"{wireName}\":{value}"));

    public static AgreementSetting References(int count) => new(
        "input_references",
        $"InputReferences = [{string.Join(", ", Enumerable.Repeat("reference", count))}]",
        $"\"input_references\":[{string.Join(",", Enumerable.Repeat(Reference, count))}]");

    /// <summary>
    /// The options that the model's endpoints take, and one that they do not. The emulator fills in what is not documented, so only documented
    /// lists count.
    /// </summary>
    private static IEnumerable<AgreementSetting> Options(CatalogEntry model)
    {
        foreach (var slug in model.Endpoints.Select(endpoint => endpoint.Record).Where(IsDocumented).Select(record => record.ProviderSlug).Distinct())
        {
            var member = typeof(ProviderOptions).GetProperties()
                .FirstOrDefault(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == slug);
            if (member is null)
            {
                continue;
            }

            var allowed = model.Endpoints.First(endpoint => endpoint.Record.ProviderSlug == slug).Record.AllowedPassthroughParameters;
            foreach (var key in allowed.Append("other"))
            {
                yield return new AgreementSetting(
                    "provider",
                    $"Provider = new() {{ Options = new() {{ {member.Name} = new Dictionary<string, System.Text.Json.JsonElement> "
                        + $"{{ [\"{key}\"] = default }} }} }}",
                    $"\"provider\":{{\"options\":{{\"{slug}\":{{\"{key}\":1}}}}}}");
            }
        }
    }

    private static bool IsDocumented(ImageEndpoint endpoint) => endpoint.AllowedPassthroughParameters.Count > 0;
}
