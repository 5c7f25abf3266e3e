using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

public class CatalogBuilderTests
{
    private const string Schemas = """
        Root:
          type: object
          properties:
            model:
              type: string
              x-openroutergen-catalog:
                class: Engines
                file: catalog.json
                entries: list
                id: key
                name: title
                as-of: seen
                descriptors:
                  in: accepts
                  kind: sort
                  choice: { kind: words, values: these }
                  range: { kind: span, minimum: low, maximum: high }
                  any: { kind: yes }
                parameters:
                  - { name: color }
                  - { name: size, pattern: '^[0-9]K$', described-by: color }
                  - { name: count, harmless: [1], unsupported: ignored }
                  - { name: live, flag: can_stream }
                endpoints:
                  { in: served_by, name: who, options: passes, under: [extra, options], names: [tag, label], excluded: [extra, not],
                    prices: { in: costs, item: what, unit: per, amount: money, variant: kind } }
            color: { type: string }
            size: { type: string }
            count: { type: integer }
            live: { type: boolean }
            extra: { type: object, properties: { options: { type: object } } }
        """;

    private static CatalogModel Catalog(string json) => Assert.Single(new TestSpec(Schemas) { Catalog = json }.Model().Catalogs);

    private static CatalogEntryModel Entry(string json) => Assert.Single(Assert.Single(Catalog(json).Groups).Entries);

    private static CatalogEntryModel Accepting(string accepts) => Entry($$"""{"list": [{"key": "a", "accepts": {{accepts}}}]}""");

    [Fact]
    public void The_members_that_a_catalog_speaks_of_are_the_overlays()
    {
        var described = new TestSpec(Schemas).Record("Root").Described!;
        Assert.Equal("Model", described.Member.Text);
        Assert.Equal(["extra", "options"], described.Options);
        Assert.Equal(["extra", "not"], described.Excluded);
        Assert.Empty(described.Preferred);
        Assert.Equal(["color", "size", "count", "live"], described.Parameters.Select(parameter => parameter.WireName));
        Assert.Equal(("color", "^[0-9]K$"), (described.Parameters[1].DescribedBy, described.Parameters[1].Pattern));
        Assert.Equal(["1"], described.Parameters[2].Harmless);
        Assert.Equal(RuleEffect.Ignored, described.Parameters[2].Unsupported);
    }

    [Fact]
    public void Descriptors_are_distinguished_by_their_kind_and_other_kinds_are_undecided()
    {
        var entry =
            Accepting(
                """{"a": {"sort": "words", "these": [256, 512]}, "b": {"sort": "span", "low": 0.5, "high": 4}, "c": {"sort": "yes"}, "d": """
                    + """{"sort": "riddle", "these": 1}}""");
        Assert.Equal(
            [
                new DescriptorModel("a", DescriptorKind.Choice) { Values = new EquatableList<string>(["256", "512"]) },
                new DescriptorModel("b", DescriptorKind.Range) { Minimum = 0.5m, Maximum = 4 },
                new DescriptorModel("c", DescriptorKind.Any),
                new DescriptorModel("d", DescriptorKind.Undecided),
                new DescriptorModel("live", DescriptorKind.Undecided),
            ],
            entry.Descriptors!);
    }

    [Theory]
    [InlineData("true", "Any")]
    [InlineData("false", "Unsupported")]
    public void A_flag_of_an_entry_describes_a_parameter(string flag, string kind)
    {
        var entry = Entry($$"""{"list": [{"key": "a", "can_stream": {{flag}}, "accepts": {} }]}""");
        Assert.Equal((kind, "live"), (Assert.Single(entry.Descriptors!).Kind.ToString(), entry.Descriptors![0].Parameter));
    }

    [Fact]
    public void An_entry_without_descriptors_says_nothing_of_its_parameters() => Assert.Null(Entry("""{"list": [{"key": "a"}]}""").Descriptors);

    [Fact]
    public void The_date_is_the_entrys_or_else_the_files()
    {
        var entries = Catalog("""{"seen": "2026-01", "list": [{"key": "a", "seen": "2026-02-03"}, {"key": "b"}]}""").Groups[0].Entries;
        Assert.Equal(["2026-02-03", "2026-01"], entries.Select(entry => entry.AsOf));
        Assert.Null(Entry("""{"list": [{"key": "a"}]}""").AsOf);
    }

    [Fact]
    public void Endpoints_keep_their_options_and_one_that_says_nothing_of_them_stays_open()
    {
        var endpoints =
            Entry("""{"list": [{"key": "a", "served_by": [{"who": "x", "passes": ["p", "q"]}, {"who": "y", "passes": []}, {"who": "z"}]}]}""").Endpoints;
        Assert.Equal(["x", "y", "z"], endpoints.Select(endpoint => endpoint.Name));
        Assert.Equal(["p", "q"], endpoints[0].Options!);
        Assert.Empty(endpoints[1].Options!);
        Assert.Null(endpoints[2].Options);
    }

    [Fact]
    public void Endpoints_have_their_other_names()
    {
        var endpoints = Entry(
            """{"list": [{"key": "a", "served_by": [{"who": "x", "tag": "x/1", "label": "X"}, {"who": "y", "tag": null, "label": "y"}]}]}""").Endpoints;
        Assert.Equal(["x/1", "X"], endpoints[0].Names);
        Assert.Empty(endpoints[1].Names);
    }

    [Theory]
    [InlineData("""{"models": []}""", 1, "'catalog.json' has no list 'list' of entries")]
    [InlineData("""{"list": {} }""", 1, "'catalog.json' has no list 'list' of entries")]
    [InlineData("""[]""", 1, "'catalog.json' has no list 'list' of entries")]
    [InlineData("\"text\"", 1, "'catalog.json' has no list 'list' of entries")]
    [InlineData("""{"list": [3]}""", 11, "an entry of the catalog has no id")]
    [InlineData("""{"list": [{"id": "a"}]}""", 11, "an entry of the catalog has no id")]
    [InlineData("""{"list": [{"key": 7}]}""", 19, "'key' should be a text, but is the number 7")]
    [InlineData("""{"list": [{"key": true}]}""", 19, "'key' should be a text, but is the boolean true")]
    [InlineData("""{"list": [{"key": ["a"]}]}""", 19, "'key' should be a text, but is a list")]
    [InlineData("""{"list": [{"key": null}]}""", 11, "an entry of the catalog has no id")]
    [InlineData("""{"list": [{"key": ""}]}""", 11, "an entry of the catalog has no id")]
    [InlineData("""{"list": [{"key": "a"}, {"key": "a"}]}""", 25, "the id 'a' stands twice in the catalog")]
    [InlineData("""{"list": [{"key": "a", "accepts": []}]}""", 35, "'accepts' should be a mapping from parameters to what they accept, but is a list")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": "yes"}}]}""", 41, "the descriptor of 'c' should be a mapping, but is the text 'yes'")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {}}}]}""", 41, "the descriptor of 'c' has no text 'sort'")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": 7}}}]}""", 41, "the descriptor of 'c' has no text 'sort'")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words"}}}]}""", 41, "the descriptor of 'c' has no list 'these' of values")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words", "these": [null]}}}]}""", 68,
        "the descriptor of 'c' has no list 'these' of values")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words", "these": []}}}]}""", 68,
        "the list 'these' of the descriptor of 'c' is empty: no value would be accepted")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words", "these": ["x", 512]}}}]}""", 74,
        "the list 'these' of the descriptor of 'c' mixes the text 'x' and the number 512")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words", "these": [1, 2.5, "1"]}}}]}""", 77,
        "the list 'these' of the descriptor of 'c' mixes the number 1 and the text '1'")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words", "these": [true, "true"]}}}]}""", 75,
        "the list 'these' of the descriptor of 'c' mixes the boolean true and the text 'true'")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "words", "these": [[1]]}}}]}""", 68,
        "the descriptor of 'c' has no list 'these' of values")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "span", "low": "1", "high": 2}}}]}""", 41,
        "the descriptor of 'c' has no numbers 'low' and 'high' of which the first is not greater")]
    [InlineData("""{"list": [{"key": "a", "accepts": {"c": {"sort": "span", "low": 3, "high": 2}}}]}""", 41,
        "the descriptor of 'c' has no numbers 'low' and 'high' of which the first is not greater")]
    [InlineData("""{"list": [{"key": "a", "can_stream": "no", "accepts": {}}]}""", 38, "'can_stream' should be true or false, but is the text 'no'")]
    [InlineData("""{"list": [{"key": "a", "served_by": {}}]}""", 37, "'served_by' should be a list of endpoints, but is a mapping")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{}]}]}""", 38, "an endpoint has no 'who'")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{"who": "x", "passes": "p"}]}]}""", 61, "'passes' should be a list of names, but is the text 'p'")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{"who": "x", "tag": 7}]}]}""", 58, "'tag' should be a name of the endpoint, but is the number 7")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{"who": "x", "costs": 7}]}]}""", 60, "'costs' should be a list of prices, but is the number 7")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{"who": "x", "costs": [{"what": "p"}]}]}]}""", 61, "a price has no 'what' or no 'per'")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{"who": "x", "costs": [7]}]}]}""", 61, "a price has no 'what' or no 'per'")]
    [InlineData("""{"list": [{"key": "a", "served_by": [{"who": "x", "costs": [{"what": "p", "per": "q", "money": "m"}]}]}]}""", 96,
        "'money' should be a number, but is the text 'm'")]
    public void A_file_that_is_no_catalog_is_one_problem_at_its_place(string json, int column, string message)
    {
        var problem = new TestSpec(Schemas) { Catalog = json }.Problem();
        Assert.Equal(ProblemCatalog.InvalidCatalog, problem.Descriptor);
        Assert.Equal(("catalog.json", 1, column), (problem.Spot.File, problem.Spot.Line, problem.Spot.Column));
        Assert.Equal(message, problem.Message);
    }

    [Theory]
    [InlineData("not a catalog: [", "ORG0001")]
    [InlineData("", "ORG0001")]
    public void A_file_that_cannot_be_read_is_one_problem_in_the_file(string text, string id)
    {
        var problem = new TestSpec(Schemas) { Catalog = text.Length == 0 ? " " : text }.Problem();
        Assert.Equal((id, "catalog.json"), (problem.Descriptor.Id, problem.Spot.File));
    }

    [Fact]
    public void A_file_that_is_too_large_is_one_problem_in_the_file()
    {
        var problem = new TestSpec(Schemas) { Catalog = "{\"list\": [" + new string(' ', 16_000_000) + "]}" }.Problem();
        Assert.Equal(("ORG0011", "catalog.json"), (problem.Descriptor.Id, problem.Spot.File));
    }

    [Theory]
    [InlineData("{ name: color }", 0)]
    [InlineData("{ name: color, unlisted: refused }", 0)]
    [InlineData("{ name: color, unlisted: ignored }", 1)]
    [InlineData("{ name: color, unlisted: undecided }", 2)]
    public void What_happens_to_a_text_that_is_not_listed_is_the_overlays(string parameter, int effect)
    {
        var record = new TestSpec(Schemas.Replace("{ name: color }", parameter, StringComparison.Ordinal)).Model().Types.OfType<RecordModel>()
            .First(record => record.Described is not null);
        Assert.Equal((RuleEffect)effect, record.Described!.Parameters.First(one => one.WireName == "color").Unlisted);
    }

    [Theory]
    [InlineData("{ name: nothing }", "the record has no member 'nothing'")]
    [InlineData("{ named: color }", "'unsupported' and 'unlisted' are 'refused', 'ignored' or 'undecided'")]
    [InlineData("{ name: color, unsupported: perhaps }", "'unsupported' and 'unlisted' are 'refused', 'ignored' or 'undecided'")]
    [InlineData("{ name: color, unlisted: perhaps }", "'unsupported' and 'unlisted' are 'refused', 'ignored' or 'undecided'")]
    public void A_parameter_that_cannot_be_read_is_reported_at_its_line(string parameter, string message)
    {
        var problem = new TestSpec(Schemas.Replace("{ name: color }", parameter, StringComparison.Ordinal)).Problem();
        Assert.Equal(ProblemCatalog.InvalidExtension, problem.Descriptor);
        Assert.EndsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Spot.Line > 1);
    }

    [Fact]
    public void An_endpoint_has_descriptors_and_prices_of_its_own()
    {
        var endpoint = Assert.Single(Entry("""
            {"list": [{"key": "a", "served_by": [{
              "who": "x", "accepts": {"color": {"sort": "words", "these": ["red"]}},
              "costs": [{"what": "paint", "per": "pot", "money": 0.125, "kind": "big"}, {"what": "paint", "per": "pot", "money": null}]
            }]}]}
            """).Endpoints);
        Assert.Equal(["red"], endpoint.Descriptors!.First(descriptor => descriptor.Parameter == "color").Values);
        Assert.Equal([new("paint", "pot", 0.125m, "big"), new("paint", "pot", null, null)], endpoint.Prices!);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("""[{"what": "paint"}, {"what": "paint", "per": "pot", "money": 1}]""", true)]
    [InlineData("""[{"what": "paint", "per": "pot", "money": "much"}]""", false)]
    public void Of_prices_that_cannot_be_read_nothing_is_known(string costs, bool isUnknown)
    {
        var spec = new TestSpec(Schemas) { Catalog = $$"""{"list": [{"key": "a", "served_by": [{"who": "x", "costs": {{costs}}}]}]}""" };
        var prices = Assert.Single(Assert.Single(Assert.Single(Assert.Single(spec.Compile().Model!.Catalogs).Groups).Entries).Endpoints).Prices;
        Assert.Equal(isUnknown, prices is null);
        Assert.All(prices ?? EquatableList<CatalogPriceModel>.Empty, price => Assert.Null(price.Amount));
    }

    [Fact]
    public void A_catalog_of_which_no_request_speaks_has_no_snapshot()
    {
        Assert.Equal("Snapshot", Catalog("""{"list": []}""").SnapshotName?.Text);
        var plain = new TestSpec(Schemas.Replace("parameters:", "others:", StringComparison.Ordinal)) { Catalog = """{"list": []}""" };
        Assert.Null(Assert.Single(plain.Model().Catalogs).SnapshotName);
    }
}
