using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Requests;

/// <summary>A value that cannot be sent is called by its C# name as well, where that is another word than the wire name, as other problems are.</summary>
public sealed class UnsendableNameTests
{
    private const string Half = "\uD83D";

    private static readonly ApiOperation s_do = new("do", "POST", "/do", ApiSecurity.None);
    private static readonly Bag s_bag = new() { Label = "a" };

    public static TheoryData<string, string?, object> Places => new()
    {
        { "l", "Label", s_bag with { Label = Half } },
        { "note", null, s_bag with { Note = Half } },
        { "i", "Inner", s_bag with { Inner = new() { Label = "a", Writes = static writer => JsonWrite.String(writer, null!) } } },
        { "i.l", "Inner.Label", s_bag with { Inner = new() { Label = Half } } },
        { "i.note", "Inner.note", s_bag with { Inner = new() { Label = "a", Note = Half } } },
        { "e[1].l", "Each[1].Label", s_bag with { Each = [s_bag, s_bag with { Label = Half }] } },
        { "e[0]", "Each[0]", s_bag with { Each = [null!] } },
        { "m.x.l", "Map.x.Label", s_bag with { Map = new Dictionary<string, Bag> { ["x"] = s_bag with { Label = Half } } } },
        { "e[0].m.x.i.note", "Each[0].Map.x.Inner.note", s_bag with { Each = [s_bag with { Map = InMap() }] } },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_body_is_called_by_both_names_wherever_the_value_stands(string path, string? name, object bag)
    {
        var body = (Bag)bag;
        var problem = Assert.Single(ParameterCheck.Run(body));
        Assert.Equal((path, name), (problem.Parameter, problem.Name));
        Assert.Equal(problem, await RefusedAsync(new ApiRequest(s_do) { Body = body }, validate: true));
        Assert.Equal(problem, await RefusedAsync(new ApiRequest(s_do) { Body = body }, validate: false));
    }

    [Fact]
    public async Task A_list_as_a_body_has_the_names_of_its_checks()
    {
        var list = new[] { s_bag, s_bag with { Label = Half } };
        var request = new ApiRequest(s_do)
        {
            Body = JsonValueBody.Of(list, static (writer, bags) => JsonWrite.List(writer, bags, JsonWrite.Model)),
            Checks = check => check.NestedItems(string.Empty, list),
        };
        var problem = await RefusedAsync(request);
        Assert.Equal(("[1].l", "[1].Label"), (problem.Parameter, problem.Name));
    }

    [Fact]
    public async Task Lines_have_the_names_of_their_values()
    {
        var content = ApiContent.Lines([s_bag with { Inner = new() { Label = Half } }], JsonWrite.Model, "application/x-ndjson");
        var problem = await RefusedAsync(new ApiRequest(s_do) { Content = content });
        Assert.Equal(("[0].i.l", "[0].Inner.Label"), (problem.Parameter, problem.Name));
    }

    [Fact]
    public async Task Parameters_and_fields_of_forms_have_theirs()
    {
        var request = new ApiRequest(s_do) { Checks = static check => check.Named("q", "Search"), Content = ApiContent.UrlEncoded(new Form()) };
        request.Query("q", Half);
        request.Query("r", Half);
        using var transport = Transport();
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(() => transport.SendAsync(request, null, CancellationToken.None));
        Assert.Equal([("q", "Search"), ("r", null), ("t", "Title")], thrown.Problems.Select(static problem => (problem.Parameter, problem.Name)));
        Assert.Contains("Search ('q'): ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_becomes_the_text_of_a_parameter_has_its_own()
    {
        var thrown = Assert.Throws<OpenRouterValidationException>(static () => WireText.OfModel(s_bag with { Label = Half }, JsonWrite.Model));
        Assert.Equal("Label", Assert.Single(thrown.Problems).Name);
    }

    [Fact]
    public void A_name_is_that_of_a_whole_member_only()
    {
        var problem = Assert.Single(ParameterCheck.Run(s_bag with { Long = Half }));
        Assert.Equal(("la", (string?)null), (problem.Parameter, problem.Name));
    }

    private static Dictionary<string, Bag> InMap() => new() { ["x"] = s_bag with { Inner = new() { Label = "a", Note = Half } } };

    private static async Task<ParameterProblem> RefusedAsync(ApiRequest request, bool validate = true)
    {
        using var transport = Transport();
        var options = new RequestOptions { ValidateRequest = validate };
        return Assert.Single((await Assert.ThrowsAsync<OpenRouterValidationException>(
            () => transport.SendAsync(request, options, CancellationToken.None))).Problems);
    }

    private static ApiTransport Transport() => TestClient.Transport(new OpenRouterClientOptions { BaseAddress = new Uri("https://memory.invalid") });

    /// <summary>A record as it is emitted, whose C# names are other words.</summary>
    private sealed record Bag : IJsonWritable, IValidated
    {
        public required string Label { get; init; }

        public string? Note { get; init; }

        public string? Long { get; init; }

        public Bag? Inner { get; init; }

        public IReadOnlyList<Bag>? Each { get; init; }

        public IReadOnlyDictionary<string, Bag>? Map { get; init; }

        public Action<Utf8JsonWriter>? Writes { get; init; }

        public void Write(Utf8JsonWriter writer)
        {
            if (Writes is not null)
            {
                Writes(writer);
                return;
            }

            writer.WriteStartObject();
            Member(writer, "l", Label, JsonWrite.String);
            Member(writer, "note", Note, JsonWrite.String);
            Member(writer, "la", Long, JsonWrite.String);
            Member(writer, "i", Inner, JsonWrite.Model);
            Member(writer, "e", Each, static (inner, bags) => JsonWrite.List(inner, bags, JsonWrite.Model));
            Member(writer, "m", Map, static (inner, bags) => JsonWrite.Map(inner, bags, JsonWrite.Model));
            writer.WriteEndObject();
        }

        public void Validate(ParameterCheck check)
        {
            check.Named("l", "Label");
            check.Named("i", "Inner");
            check.Named("e", "Each");
            check.Named("m", "Map");
            check.Nested("i", Inner);
            check.NestedItems("e", Each);
            check.EachValue("m", Map, static (within, bag) => within.Nested(string.Empty, bag));
        }

        private static void Member<T>(Utf8JsonWriter writer, string name, T? value, JsonWriter<T> write)
            where T : class
        {
            if (value is null) return;
            writer.WritePropertyName(name);
            write(writer, value);
        }
    }

    private sealed class Form : IFormWritable, IValidated
    {
        public void Write(ApiForm form) => form.Text("t", Half);

        public void Validate(ParameterCheck check) => check.Named("t", "Title");
    }
}
