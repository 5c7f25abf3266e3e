using Xunit.Abstractions;
namespace OpenRouterGen.Generator.Tests.Naming;
public sealed class TempTests(ITestOutputHelper output)
{
    [Fact]
    public void Temp()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var documents = Enumerable.Range(0, 200).Select(number => NameDocumentBuilder.Draw(20_261_129 + number)).ToList();
        var failures = NameCompilation.Failures(documents);
        output.WriteLine("time " + watch.Elapsed);
        output.WriteLine("bytes " + documents.Sum(d => d.Compile("N").Model is { } m ? Emission.EmittedCode.Emit(m).Sum(f => f.Text.Length) : 0));
        foreach (var group in failures.GroupBy(f => System.Text.RegularExpressions.Regex.Replace(f.Value.Split(": ").ElementAtOrDefault(0) + f.Value.Split(": ").ElementAtOrDefault(1), "File.*?\\)", "")))
        {
            output.WriteLine($"{group.Count()} {group.First().Key + 20_261_129} {group.First().Value}");
        }

        foreach (var p in documents[13].Compile("N").Problems) output.WriteLine(p.Descriptor.Id + " " + p.Message);
        output.WriteLine(documents[13].ToString());
    }
}
