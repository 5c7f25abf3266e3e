using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouter;

namespace OpenRouterGen.AddOns.Tests.DependencyInjection;

/// <summary>What completes appsettings.json knows every option that a configuration can set, with its type and its default, and no other.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement s_schema =
        JsonDocument.Parse(File.ReadAllText(PathFromHere("../../../runtime/addons/ConfigurationSchema.json"))).RootElement;

    private static readonly Dictionary<string, JsonElement> s_options = s_schema.GetProperty("properties").GetProperty("OpenRouter").GetProperty("properties")
        .EnumerateObject().ToDictionary(static option => option.Name, static option => option.Value);

    public static TheoryData<string> Names() => [.. s_options.Keys];

    [Fact]
    public void Its_names_are_those_of_the_options()
    {
        var read = new HashSet<string> { "Credentials" };
        new OpenRouterClientOptions().Apply(name =>
        {
            read.Add(name.Split(':')[0]);
            return null;
        });
        Assert.Equal(read.Order(StringComparer.Ordinal), s_options.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_option_has_a_description_its_type_and_its_default(string name)
    {
        var property = typeof(OpenRouterClientOptions).GetProperty(name)!;
        var option = s_options[name];
        Assert.InRange(option.GetProperty("description").GetString()!.Length, 10, 200);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var expected = type == typeof(bool) ? "boolean"
            : type == typeof(int) ? "integer"
            : type == typeof(decimal) ? "number"
            : type == typeof(TimeSpan) ? "#/definitions/openRouterTime"
            : type == typeof(IReadOnlyList<string>) ? "array"
            : type == typeof(IDictionary<string, string>) ? "object"
            : "string";
        Assert.Equal(expected, option.TryGetProperty("$ref", out var reference) ? reference.GetString() : option.GetProperty("type").GetString());
        if (option.TryGetProperty("default", out var stated))
            Assert.Equal(Convert.ToString(property.GetValue(new OpenRouterClientOptions()), CultureInfo.InvariantCulture), stated.ToString());
    }

    [Theory]
    [InlineData("00:05:00", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("0:00:07.5", true)]
    [InlineData("infinite", true)]
    [InlineData("30", false)]
    [InlineData("soon", false)]
    public void A_time_is_what_the_client_reads(string text, bool isRight)
    {
        var pattern = s_schema.GetProperty("definitions").GetProperty("openRouterTime").GetProperty("pattern").GetString()!;
        Assert.Equal(isRight, Regex.IsMatch(text, pattern));
        var thrown = Record.Exception(() => new OpenRouterClientOptions().Apply(name => name == "Timeout" ? text : null));
        Assert.Equal(isRight, thrown is null);
    }

    private static string PathFromHere(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, path));
}
