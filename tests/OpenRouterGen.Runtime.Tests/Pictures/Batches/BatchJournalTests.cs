using System.Text;

namespace OpenRouter.Tests.Pictures;

/// <summary>The journal of a batch: whole, cut, damaged, of another version, of somebody else, and full.</summary>
public sealed class BatchJournalTests : BatchFixture
{
    private const string Header = """{"journal":"openroutergen-batch","version":1}""" + "\n";

    [Fact]
    public async Task A_journal_that_is_cut_anywhere_goes_on_without_sending_twice()
    {
        await RunAsync(Items("a", "b"));
        var whole = await File.ReadAllBytesAsync(Journal);
        for (var length = 0; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(Journal, whole[..length]);
            var had = Encoding.UTF8.GetString(whole[..length]).Split('\n')[..^1];
            var before = Paid;
            var report = await RunAsync(Items("a", "b"));
            foreach (var outcome in report.Outcomes)
            {
                var isIn = had.Any(line => line.StartsWith($$"""{"event":"sending","item":"{{outcome.Id}}" """.TrimEnd(), StringComparison.Ordinal));
                Assert.Equal(isIn ? 0 : 1, Paid[outcome.Id] - before[outcome.Id]);
                var isDone = had.Any(line => line.StartsWith($$"""{"event":"saved","item":"{{outcome.Id}}" """.TrimEnd(), StringComparison.Ordinal));
                if (isDone || !isIn) Assert.Equal(ImageBatchState.Saved, outcome.State);
                else Assert.True(outcome.State is ImageBatchState.Unknown or ImageBatchState.Unsaved);
            }

            // What was cut off is gone, and every line can be read.
            var again = await RunAsync(Items("a", "b"));
            Assert.Equal(report.Outcomes.Select(static outcome => outcome.State), again.Outcomes.Select(static outcome => outcome.State));
        }
    }

    public static TheoryData<string, int?, string> Damaged => new()
    {
        { """{"journal":"openroutergen-batch","version":2}""" + "\n", 1, "version 2" },
        { """{"journal":"another","version":1}""" + "\n", 1, "no journal" },
        { "a prompt without an end of line", 1, "no journal" },
        { "{\"prompt\":\"a\"}\n{\"prompt\":\"b\"}\n", 1, "no journal" },
        { "\n", 1, "no journal" },
        { Header + "{\"event\":\"sending\",\"ite\n" + """{"event":"saved","item":"a"}""" + "\n", 2, "damaged" },
        { Header + """{"event":"moved","item":"a"}""" + "\n", 2, "damaged" },
        { Header + """{"event":"sending","item":7}""" + "\n", 2, "damaged" },
        { Header + """{"event":"sending","item":"a","reserved":"much"}""" + "\n", 2, "damaged" },
        { Header + "[]\n", 2, "damaged" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task What_is_no_journal_of_this_version_is_refused_and_left_as_it_is(string text, int? line, string words)
    {
        await File.WriteAllTextAsync(Journal, text);
        var thrown = await Assert.ThrowsAsync<OpenRouterJournalException>(() => RunAsync(Items("a")));
        Assert.Equal((line, Journal), (thrown.Line, thrown.Path));
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(Journal));
        Assert.False(Directory.Exists(Pictures));
        Assert.Empty(Paid);
    }

    [Theory]
    [InlineData("\"problem\":7")]
    [InlineData("\"problem\":{\"message\":\"a\"}")]
    [InlineData("\"at\":1764547200")]
    [InlineData("\"at\":\"yesterday\"")]
    [InlineData("\"at\":null,\"problem\":[]")]
    public async Task What_only_a_person_reads_in_a_journal_keeps_no_run_from_it(string members)
    {
        await File.WriteAllTextAsync(Journal, Header + """{"event":"refused","item":"a",""" + members + "}\n");
        Assert.True((await RunAsync(Items("a"))).IsComplete);
    }

    [Fact]
    public async Task A_tail_of_zeros_that_a_power_cut_left_is_dropped()
    {
        await RunAsync(Items("a"));
        await File.AppendAllTextAsync(Journal, new string('\0', 100));
        Assert.True((await RunAsync(Items("a", "b"))).IsComplete);
        Assert.Equal((1, 1), (Paid["a"], Paid["b"]));
    }

    [Fact]
    public async Task No_prompt_is_in_a_journal_even_when_what_was_thrown_quotes_it()
    {
        ImageBatchItem<ImageGenerationRequest>[] items = [.. Items("a", "b").Select(static item => item with
        {
            Request = item.Request with { Prompt = "a secret of " + item.Id },
        })];
        await RunAsync(items, static prompt => prompt == "a secret of a" ? Task.FromResult(Answer("a")) : throw new InvalidOperationException(prompt));
        var journal = await File.ReadAllTextAsync(Journal);
        Assert.Contains("InvalidOperationException", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_on_a_journal_that_is_in_use_sends_nothing()
    {
        var report = await RunAsync(Items("a"), async id =>
        {
            await Assert.ThrowsAsync<OpenRouterJournalException>(() => RunAsync(Items("b")));
            return Answer(id);
        });
        Assert.True(report.IsComplete);
        Assert.Equal(["a"], Paid.Keys);
    }

    [Fact]
    public async Task A_full_disk_before_an_item_keeps_it_from_being_sent_and_one_after_it_costs_no_picture()
    {
        // The header, and three lines for each item: sending, received, saved.
        for (var good = 0; good < 7; good++)
        {
            var (folder, writes) = (Path.Combine(Folder, FormattableString.Invariant($"{good}")), 0);
            var options = new ImageBatchOptions(Path.Combine(folder, "journal"), folder)
            {
                Writing = (_, isBehind) =>
                {
                    if (!isBehind && ++writes > good) throw new IOException("No space left on device");
                },
            };
            var paid = new List<string>();
            Task<ApiResult<ImageGenerationResponse>> Send(ImageGenerationRequest request, RequestOptions _, CancellationToken token)
            {
                paid.Add(request.Prompt);
                return Task.FromResult(Answer(request.Prompt));
            }

            if (good == 0)
            {
                await Assert.ThrowsAsync<OpenRouterJournalException>(() => ImageBatch.RunAsync(Items("a", "b"), Send, options));
                continue;
            }

            var report = await ImageBatch.RunAsync(Items("a", "b"), Send, options);
            Assert.IsType<OpenRouterJournalException>(report.Stopped);
            Assert.All(paid, id => Assert.True(File.Exists(Path.Combine(folder, id + ".png"))));
            options.Writing = null;
            var again = await ImageBatch.RunAsync(Items("a", "b"), Send, options);
            Assert.Equal(paid.Count, paid.Distinct().Count());
            Assert.DoesNotContain(again.Outcomes, static outcome => outcome.State == ImageBatchState.NotSent);
        }
    }
}
