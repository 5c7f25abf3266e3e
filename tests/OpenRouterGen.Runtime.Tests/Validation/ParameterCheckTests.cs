using OpenRouter.Runtime;

namespace OpenRouter.Tests.Validation;

public sealed class ParameterCheckTests
{
    [Fact]
    public void A_request_without_faults_has_no_problem() => Assert.Empty(TestClient.Request.Validate());

    [Fact]
    public void Every_problem_is_reported_with_its_wire_path()
    {
        // No schema of the bundled document has a pattern, or limits within the items of a list.
        var items = new[] { "u", "", "u" }.Select(static url => new Validated(check => check.Text("url", url, minimum: 1, maximum: null))).ToList();
        var problems = Problems(check =>
        {
            check.Text("prompt", "", minimum: 1, maximum: null);
            check.Range("n", 0, minimum: 1, maximum: 10);
            check.Pattern("size", "big", "^[0-9]+[Kx]");
            check.Items("input_references", items, minimum: null, maximum: 2);
            check.NestedItems("input_references", items);
        });
        Assert.Equal(
            [
                "'prompt': it must not be empty",
                "'n': 0 is too small, it must be at least 1",
                "'size': it does not match the pattern '^[0-9]+[Kx]'",
                "'input_references': it has 3 items, at most 2 are allowed",
                "'input_references[1].url': it must not be empty",
            ],
            problems.Select(static problem => problem.ToString()));
    }

    [Theory]
    [InlineData("", 0, 0, true)]
    [InlineData("ab", 2, 2, true)]
    [InlineData("abc", 2, 2, false)]
    [InlineData("a", 2, null, false)]
    [InlineData("\U0001F98A", 1, 1, true)]
    [InlineData("\U0001F98A", 2, null, false)]
    [InlineData("\U0001F98A\U0001F98A", null, 2, true)]
    [InlineData("\U0001F98Aab", null, 2, false)]
    [InlineData("\U0001F98Aab", 3, 3, true)]
    [InlineData("\U0001F98Aab", 4, null, false)]
    public void A_character_counts_once_however_many_units_it_has(string text, int? minimum, int? maximum, bool fits) =>
        Assert.Equal(fits, Problems(check => check.Text("prompt", text, minimum, maximum)).Count == 0);

    [Fact]
    public void A_member_with_another_word_in_csharp_is_called_by_both()
    {
        var inner = new Validated(check =>
        {
            check.Named("k", "Kind");
            check.Required("k", null);
            check.Required("n", null);
            new CheckedRule(RuleKind.Excludes, "n", "k", "not both").Check(check, "1", "2");
        });
        var plain = new Validated(static check => check.Required("n", null));
        var problems = Problems(check =>
        {
            check.Named("n", "ImageCount");
            check.Named("refs", "References");
            check.Range("n", 11, minimum: 1, maximum: 10);
            check.Required("next", null);
            check.Nested("inner", inner);
            check.Nested("refs", plain);
            check.Nested("plain", plain);
            check.NestedItems("refs", [plain, inner]);
            check.Each("refs", new[] { "" }, static (check, item) => check.Text("", item, minimum: 1, maximum: null));
            check.Each("list", new[] { inner }, static (check, item) => check.Nested("", item));
            check.EachValue("refs", new Dictionary<string, Validated> { ["a"] = plain }, static (check, item) => check.Nested("", item));
            check.Required("n", null);
        });
        Assert.Equal(
            [
                "ImageCount ('n'): 11 is too great, it must be at most 10",
                "'next': it is required",
                "inner.Kind ('inner.k'): it is required",
                "'inner.n': it is required",
                "'inner.n': not both (see Kind ('k'))",
                "References.n ('refs.n'): it is required",
                "'plain.n': it is required",
                "References[0].n ('refs[0].n'): it is required",
                "References[1].Kind ('refs[1].k'): it is required",
                "References[1].n ('refs[1].n'): it is required",
                "References[1].n ('refs[1].n'): not both (see Kind ('k'))",
                "References[0] ('refs[0]'): it must not be empty",
                "list[0].Kind ('list[0].k'): it is required",
                "'list[0].n': it is required",
                "'list[0].n': not both (see Kind ('k'))",
                "References.a.n ('refs.a.n'): it is required",
                "ImageCount ('n'): it is required",
            ],
            problems.Select(static problem => problem.ToString()));
    }

    [Fact]
    public void A_problem_of_the_emitted_client_says_both_names_and_keeps_the_wire_path()
    {
        var problem = Assert.Single((TestClient.Request with { ImageCount = 11 }).Validate());
        Assert.Equal(("n", "ImageCount"), (problem.Parameter, problem.Name));
        Assert.StartsWith("ImageCount ('n'): ", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("ImageCount ('n')", new OpenRouterValidationException([problem]).Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single((TestClient.Request with { OutputCompression = 101 }).Validate()).Name);
    }

    [Theory]
    [InlineData("transparent", "jpeg", true)]
    [InlineData("transparent", "webp", false)]
    [InlineData("transparent", null, false)]
    [InlineData("opaque", "jpeg", false)]
    [InlineData(null, "jpeg", false)]
    public void A_rule_fires_only_on_a_proven_disagreement(string? background, string? format, bool isBroken) =>
        Assert.Equal(isBroken, (TestClient.Request with { Background = background, OutputFormat = format }).Validate().Any());

    [Theory]
    [InlineData("m", null, true)]
    [InlineData("m", "", true)]
    [InlineData("m", "i", false)]
    [InlineData(null, null, false)]
    [InlineData("", null, false)]
    public void A_parameter_may_require_another_one(string? mask, string? image, bool isBroken) =>
        Assert.Equal(isBroken, Problems(check => new CheckedRule(RuleKind.Requires, "mask", "image", "needs it").Check(check, mask, image)).Any());

    [Theory]
    [InlineData("2048x2048", "1:1", false)]
    [InlineData("2048x2048", "16:9", true)]
    [InlineData("1344x768", "16:9", false)]
    [InlineData("1536x640", "21:9", false)]
    [InlineData("1024x1536", "3:2", true)]
    [InlineData("2048x2048", "auto", false)]
    [InlineData("2K", "16:9", false)]
    [InlineData("0x0", "16:9", false)]
    public void Sizes_and_ratios_are_compared_as_ratios(string size, string ratio, bool isBroken) =>
        Assert.Equal(isBroken, (TestClient.Request with { Size = size, AspectRatio = ratio }).Validate().Any());

    [Theory]
    [InlineData("a", 2, null, true)]
    [InlineData("😀😀", 2, 2, false)]
    [InlineData("😀", 2, null, true)]
    [InlineData("e\u0301", null, 1, true)]
    [InlineData("", null, 0, false)]
    public void Length_counts_characters_as_json_schema_does(string text, int? minimum, int? maximum, bool isBroken) =>
        Assert.Equal(isBroken, Problems(check => check.Text("t", text, minimum, maximum)).Any());

    [Fact]
    public void A_lone_surrogate_counts_as_one_character() => Assert.Empty(Problems(static check => check.Text("t", "\ud800", 1, 1)));

    [Fact]
    public void Bounds_of_every_kind_of_number_hold()
    {
        using var _ = new Json.CultureScope("fa-IR");
        Assert.Empty(Problems(static check => check.Range("x", 1, minimum: 1, maximum: 1)));
        Assert.Equal("-5 is too small, it must be greater than -4",
            Problems(static check => check.Range("x", -5L, minimum: -4, maximum: null, exclusiveMinimum: true)).Single().Message);
        Assert.Equal("1.5 is too great, it must be less than 1.5",
            Problems(static check => check.Range("x", 1.5, minimum: 0, maximum: 1.5, exclusiveMaximum: true)).Single().Message);
        Assert.Equal("0.05 is too great, it must be at most 0.04", Problems(static check => check.Range("x", 0.05m, minimum: null, maximum: 0.04m))
            .Single().Message);
        Assert.Equal("it is not a finite number", Problems(static check => check.Range("x", double.NaN, minimum: 0, maximum: null)).Single().Message);
        Assert.Single(Problems(static check => check.Range("x", long.MaxValue, minimum: null, maximum: 9007199254740991)));
    }

    [Fact]
    public void Null_breaks_nothing_but_required()
    {
        Assert.Empty(Problems(static check =>
        {
            check.Text("t", null, 1, 1);
            check.Range("r", default(long?), 1, 1);
            check.Items<string>("i", null, 1, 1);
            check.Pattern("p", null, "x");
            check.Nested("n", null);
            check.NestedItems("l", null);
        }));
        Assert.Equal("required", Problems(static check => check.Required("required", null)).Single().Parameter);
    }

    [Theory]
    [InlineData("^a.c$", "abc", true)]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("^(?=.*b)", "abc", true)]
    [InlineData("^(?=.*d)", "abc", false)]
    [InlineData("^(a)\\1$", "aa", true)]
    public void Patterns_search_and_may_look_around(string pattern, string text, bool expected) =>
        Assert.Equal(expected, ParameterPattern.Matches(text, pattern));

    [Fact]
    public void A_pattern_that_cannot_be_read_decides_nothing() => Assert.Null(ParameterPattern.Matches("a", "("));

    [Fact]
    public void A_pattern_that_explodes_decides_nothing_in_time() =>
        Assert.Null(ParameterPattern.Matches(new string('a', 60) + "!", "^(?=(a+)+$)"));

    [Fact]
    public void I_is_i_in_every_culture()
    {
        using var _ = new Json.CultureScope("tr-TR");
        Assert.True(ParameterPattern.Matches("I", "(?i)^i$"));
    }

    private static IReadOnlyList<ParameterProblem> Problems(Action<ParameterCheck> validate) => ParameterCheck.Run(new Validated(validate));

    private sealed class Validated(Action<ParameterCheck> validate) : IValidated
    {
        public void Validate(ParameterCheck check) => validate(check);
    }
}
