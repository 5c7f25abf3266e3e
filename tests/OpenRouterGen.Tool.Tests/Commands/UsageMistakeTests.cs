using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Commands;

/// <summary>A command line that is not understood is one sentence: what is wrong, and what to do.</summary>
public sealed class UsageMistakeTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("no command is named; 'openroutergen --help' lists them")]
    [InlineData("no command is named; 'openroutergen --help' lists them", "--json")]
    [InlineData("there is no command 'modles'; did you mean 'models'?", "modles")]
    [InlineData("there is no command 'frobnicate'; 'openroutergen --help' lists them", "frobnicate", "--all")]
    [InlineData("there is no command '--al'; 'openroutergen --help' lists them", "--al")]
    [InlineData("'openroutergen models' has no option '--suports'; did you mean '--supports'?", "models", "--suports", "seed")]
    [InlineData("'openroutergen update' has no option '--all'; 'openroutergen update --help' lists them", "update", "--all")]
    [InlineData("'fox' is one word too many for 'openroutergen image'; what has spaces stands in quotes, and 'openroutergen image", "image", "a", "fox")]
    [InlineData("'c' is one word too many for 'openroutergen diff'", "diff", "a", "b", "c")]
    [InlineData("'--model' stands behind '--', where nothing is an option; name it before", "image", "--", "-a fox", "--model")]
    [InlineData("Required argument 'MODEL' missing for command: 'show'; 'openroutergen show --help' shows how", "show")]
    [InlineData("Required argument 'IN' missing for command: 'convert'; 'openroutergen convert --help' shows how", "convert")]
    [InlineData("Required argument missing for option: '--from'; 'openroutergen update --help' shows how", "update", "--from")]
    [InlineData("Must be one of: 'id' 'price' 'date'; 'openroutergen models --help' shows how", "models", "--sort", "size")]
    [InlineData("'0,5' cannot be used: --max-price is an amount of US dollars, as 0.50; 'openroutergen models --help'", "models", "--max-price", "0,5")]
    [InlineData("--fail-on knows no verdict 'everything'; it is one of wire, ", "update", "--fail-on", "everything")]
    [InlineData("--write-accept needs a reason, as in --write-accept 'nobody of us uses it'; ", "diff", "--write-accept", "")]
    public async Task It_is_one_sentence_with_what_to_do(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Usage, arguments), StringComparison.Ordinal);

    // What a script says whose variable is not set: not the folder that it runs in, and not any model.
    [Theory]
    [InlineData("DIR", "emit", "")]
    [InlineData("OUT", "convert", "a.yaml", "")]
    [InlineData("FILE", "validate", "a.yaml", "")]
    [InlineData("MODEL", "check", "")]
    [InlineData("--model", "image", "a fox", "--model", "")]
    [InlineData("--folder", "models", "--folder", "")]
    [InlineData("--from", "update", "--from", "")]
    [InlineData("--pictures", "playground", "--pictures", "")]
    [InlineData("--listen", "playground", "--listen", "")]
    public async Task An_empty_value_is_none(string name, params string[] arguments) =>
        Assert.Equal($"error: '{name}' is empty; give it a value, or leave it out", await _bench.RefusedAsync(ExitCode.Usage, arguments));

    [Theory]
    [InlineData("@home")]
    [InlineData("@/etc/hosts")]
    [InlineData("@")]
    public async Task A_word_that_begins_with_an_at_sign_is_no_file_of_words(string word) =>
        Assert.Contains($"there is no model '{word}' in the catalog", await _bench.RefusedAsync(ExitCode.Usage, "show", word), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("a\u001bb", "a\\u001bb")]
    public async Task What_a_sentence_quotes_gives_it_no_second_line(string model, string shown) =>
        Assert.Contains($"there is no model '{shown}' in", await _bench.RefusedAsync(ExitCode.Usage, "show", model), StringComparison.Ordinal);

    [Theory]
    [InlineData("validate", "one.yaml", "--json", "--format", "sarif")]
    [InlineData("validate", "one.yaml", "--format", "text", "--json")]
    [InlineData("diff", "one.yaml", "one.yaml", "--json", "--format", "markdown")]
    public async Task Two_formats_at_once_are_refused(params string[] arguments)
    {
        _bench.Write("one.yaml", TestDocument.One);
        var line = await _bench.RefusedAsync(ExitCode.Usage, arguments);
        Assert.Contains("'--json' and '--format' name two formats; give one of them", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "one.yaml", "--json", "--format", "json")]
    [InlineData("diff", "one.yaml", "one.yaml", "--json", "--format", "JSON")]
    public async Task One_format_by_two_names_is_one(params string[] arguments)
    {
        _bench.Write("one.yaml", TestDocument.One);
        await _bench.DoAsync(arguments);
    }

    [Theory]
    [InlineData("models")]
    [InlineData("emit", "out")]
    [InlineData("diff", "bundled", "bundled")]
    [InlineData("check")]
    public async Task A_folder_that_is_named_is_there(params string[] arguments)
    {
        _bench.Write("a file", "mine");
        foreach (var folder in (string[])["nowhere", "a file"])
        {
            Assert.Equal(
                $"error: there is no folder '{folder}'; name one that has a document with --folder, or leave it out",
                await _bench.RefusedAsync(ExitCode.Input, [.. arguments, "--folder", folder]));
        }
    }
}
