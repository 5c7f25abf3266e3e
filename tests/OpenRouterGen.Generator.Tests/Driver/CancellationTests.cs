using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.Tests.Emission;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>A run that is cancelled anywhere leaves nothing behind: the next one, in the same process and of the same driver, is right.</summary>
public class CancellationTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, string> s_expected = BundledClient.Files;

    [Fact]
    public void A_run_that_is_cancelled_while_a_file_is_read_leaves_nothing_behind()
    {
        foreach (var at in TestFile.BundledSpec)
        {
            using var cancellation = new CancellationTokenSource();
            var files = TestFile.BundledSpec.Select(file => file == at ? new CancellingFile(file, cancellation) : file).ToList();
            var driver = Driver(files);
            Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(EmittedCode.Compile([""]), cancellation.Token));
            Assert.Equal(s_expected, Files(driver.RunGenerators(EmittedCode.Compile([""]))));
        }
    }

    /// <summary>No test can stop at a given check of a token, so many runs are cancelled, each a little later than the one before it.</summary>
    [Fact]
    public async Task Runs_that_are_cancelled_ever_later_leave_nothing_behind()
    {
        var cancelled = 0;
        for (var delay = 0; delay < 200; delay++)
        {
            using var cancellation = new CancellationTokenSource();
            using var started = new ManualResetEventSlim();
            var turns = delay * 3_000;
            var canceller = Task.Run(() =>
            {
                started.Wait();
                Thread.SpinWait(turns);
                cancellation.Cancel();
            });
            started.Set();
            try
            {
                var emitted = Emitted(cancellation.Token);
                Assert.Equal(s_expected, emitted);
            }
            catch (OperationCanceledException exception)
            {
                Assert.Equal(cancellation.Token, exception.CancellationToken);
                cancelled++;
            }

            await canceller;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cancelled} of 200 runs were cancelled, the others were right"));
        Assert.InRange(cancelled, 1, 200);
        Assert.Equal(s_expected, Emitted(CancellationToken.None));
    }

    private static IReadOnlyDictionary<string, string> Emitted(CancellationToken cancellationToken)
    {
        var files =
            TestFile.BundledSpec.Select(file => (file.Role, Source: new SpecSource(file.Path, file.GetText(CancellationToken.None).ToString(), file.Bundled)))
                .ToLookup(file => file.Role, file => file.Source);
        var options = new BuildOptions { ToolVersion = typeof(OpenRouterGenerator).Assembly.GetName().Version!.ToString(3) };
        var result =
            SpecCompiler.Compile(new SpecSources(files["Spec"].Single(), files["Overlay"].ToEquatableList(), files["Catalog"].ToEquatableList(), options),
                cancellationToken);
        return SpecEmitter.Emit(result.Model, result.Document, BuildingLimits.Default, cancellationToken).Files
            .ToDictionary(file => file.HintName, file => file.Text);
    }

    private static GeneratorDriver Driver(IEnumerable<AdditionalText> files) => CSharpGeneratorDriver.Create(
        [new OpenRouterGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.Preview),
        new TestOptions(new Dictionary<string, string>()));

    private static Dictionary<string, string> Files(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results[0];
        Assert.Null(result.Exception);
        return result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    /// <summary>Asks for the end of the run the first time that it is read.</summary>
    private sealed class CancellingFile(TestFile file, CancellationTokenSource cancellation) : TestFile(file.Path, file.GetText()
        .ToString(), file.Role, file.Bundled)
    {
        private bool _isRead;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            if (!_isRead)
            {
                _isRead = true;
                cancellation.Cancel();
            }

            return base.GetText(CancellationToken.None);
        }
    }
}
