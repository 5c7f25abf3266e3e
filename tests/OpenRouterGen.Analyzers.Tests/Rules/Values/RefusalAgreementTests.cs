using System.Reflection;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

/// <summary>What the runtime refuses and what is reported of it are the same.</summary>
public class RefusalAgreementTests
{
    private static readonly Dictionary<Type, (object? Value, string Text)[]> s_samples = new()
    {
        [typeof(int)] = [(-1, "-1"), (0, "0"), (1, "1"), (int.MinValue, "int.MinValue"), (int.MaxValue, "int.MaxValue")],
        [typeof(TimeSpan)] =
        [
            (TimeSpan.Zero, "TimeSpan.Zero"), (TimeSpan.MinValue, "TimeSpan.MinValue"), (TimeSpan.MaxValue, "TimeSpan.MaxValue"),
            (new TimeSpan(1), "new TimeSpan(1)"), (new TimeSpan(-1), "new TimeSpan(-1)"), (TimeSpan.FromMilliseconds(-1), "TimeSpan.FromMilliseconds(-1)"),
            (TimeSpan.FromDays(-1), "TimeSpan.FromDays(-1)"), (TimeSpan.FromSeconds(0.5), "TimeSpan.FromSeconds(0.5)"),
            (TimeSpan.FromSeconds(1e-9), "TimeSpan.FromSeconds(1e-9)"), (new TimeSpan(0, 1, -60), "new TimeSpan(0, 1, -60)"),
        ],
        [typeof(Uri)] = [.. new[] { "https://a", "http://a:1/b/", "ftp://a", "https://u:p@a", "https://a?b", "https://a#b", "mailto:a@b" }
            .Select(text => ((object?)new Uri(text), $"new Uri(\"{text}\")"))],
        [typeof(bool)] = [(true, "true"), (false, "false")],
    };

    public static TheoryData<Type, string> Options()
    {
        var options = new TheoryData<Type, string>();
        foreach (var type in new[] { typeof(OpenRouterClientOptions), typeof(RequestOptions) })
        {
            var properties = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && s_samples.ContainsKey(TypeOf(property)));
            foreach (var property in properties)
            {
                options.Add(type, property.Name);
            }
        }

        return options;
    }

    [Fact]
    public void Options_of_every_sort_are_looked_at() =>
        Assert.Superset(
            new HashSet<string> { "Timeout", "MaxRetries", "MaxResponseBytes", "BaseAddress" }, Options().Select(option => (string)option[1]).ToHashSet());

    [Theory]
    [MemberData(nameof(Options))]
    public async Task An_option_is_reported_exactly_where_it_throws(Type type, string name)
    {
        var property = type.GetProperty(name)!;
        foreach (var (value, text) in s_samples[TypeOf(property)])
        {
            var marked = IsTaken(property, value) ? text : "{|ORG1017:" + text + "|}";
            await Verify.StatementsAsync($"GC.KeepAlive(new {type.Name} {{ {name} = {marked} }});");
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a/b")]
    [InlineData("a/b/c")]
    [InlineData("a/..")]
    [InlineData("./a")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("a//b")]
    public void A_text_is_a_part_of_a_path_for_both_or_for_none(string text) => AssertAgreement(text);

    // An attribute is written in UTF-8, which has no half.
    [Fact]
    public void So_is_one_with_halves_of_surrogate_pairs()
    {
        foreach (var text in new[] { "a\ud800", "\udc00b", "\udc00\ud800", "a/\ud83d", "\ud83d/b", "\ud83d\ude00", "\ud83d\ude00/b", "a/\ud83d\ud83d\ude00" })
        {
            AssertAgreement(text);
        }
    }

    [Fact]
    public async Task The_message_does_not_repeat_what_cannot_be_shown() => Assert.EndsWith(
        "throws at once: the text holds half of a surrogate pair, which is no character",
        (await Verify.StatementsAsync("GC.KeepAlive(client.Images.ListEndpointsAsync({|ORG1017:\"a/\\ud800\"|}));")).Single().GetMessage(),
        StringComparison.Ordinal);

    private static void AssertAgreement(string text)
    {
        Assert.Equal(IsTaken(() => ApiPath.Segment(text, "p")), PathText.IsPart(text));
        Assert.Equal(
            IsTaken(() => GC.KeepAlive(ApiPath.Split(text, "/", 2, "p").Select(part => ApiPath.Segment(part, "p")).ToList())), PathText.HasParts(text, "/", 2));
    }

    private static Type TypeOf(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static bool IsTaken(PropertyInfo property, object? value) =>
        IsTaken(() => property.SetValue(Activator.CreateInstance(property.DeclaringType!), value));

    private static bool IsTaken(Action action) => Record.Exception(action) is null;
}
