using System.Diagnostics;
using System.Globalization;

namespace OpenRouterGen.Benchmarks;

/// <summary>
/// The inner loop of a small app: <c>dotnet build</c> after one of its files was touched, beside a project without any package, with a compiler server of its
/// own and without one. Processor time is that of the build and the compiler it starts: a server, which ends when nothing is asked of it for some time, is
/// neither.
/// </summary>
internal static class BuildTable
{
    // A new server compiles its own code while it compiles: what is added falls until about the twelfth build of each project.
    private const int ServerWarmUp = 12;
    private const int WarmUp = 2;
    private const int Runs = 5;

    public static int Print()
    {
        using var empty = SmallApp.Empty();
        using var ours = SmallApp.WithClient();
        var verdicts = new Verdicts();
        Console.WriteLine($"Seconds of a build after touching one file, medians of {Runs} in turn");
        Console.WriteLine($"{"case",-40}{"empty",8}{"ours",8}{"added",8}{"goal",7}");
        var server = "-p:SharedCompilationId=openroutergen-" + Guid.NewGuid().ToString("n");
        var served = Builds(empty, ours, ServerWarmUp + Runs, "-p:UseSharedCompilation=true", server);
        Rows(verdicts, "new compiler server", served[WarmUp..(WarmUp + Runs)], null);
        Rows(verdicts, "warm compiler server", served[ServerWarmUp..], 0.25);
        Rows(verdicts, "no compiler server", Builds(empty, ours, WarmUp + Runs, "-p:UseSharedCompilation=false")[WarmUp..], 0.9);
        return verdicts.ExitCode;
    }

    private static List<BuildPair> Builds(SmallApp empty, SmallApp ours, int count, params string[] arguments) =>
        [.. Enumerable.Range(0, count).Select(_ => new BuildPair(empty.Build(arguments), ours.Build(arguments)))];

    private static void Rows(Verdicts verdicts, string name, List<BuildPair> builds, double? goal)
    {
        Row(verdicts, name + ", clock", builds.Select(pair => pair.Empty.Clock), builds.Select(pair => pair.Ours.Clock), goal);
        Row(verdicts, name + ", processor", builds.Select(pair => pair.Empty.Processor), builds.Select(pair => pair.Ours.Processor), null);
    }

    private static void Row(Verdicts verdicts, string name, IEnumerable<double> empty, IEnumerable<double> ours, double? goal)
    {
        var (without, with) = (Measured.Median(empty), Measured.Median(ours));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-40}{without,8:f2}{with,8:f2}{with - without,8:f2}{goal,7:f2}{verdicts.Of(with - without, goal)}"));
    }

    private sealed record BuildPair((double Clock, double Processor) Empty, (double Clock, double Processor) Ours);

    /// <summary>A console project in a folder of its own, restored and built once.</summary>
    private sealed class SmallApp : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("openroutergen build ").FullName;

        private SmallApp(string program, string imports)
        {
            // Nothing above the folder is taken for the project's own.
            File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), "<Project />");
            File.WriteAllText(Path.Combine(_folder, "Program.cs"), program);
            File.WriteAllText(Path.Combine(_folder, "App.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                {imports}
                </Project>
                """);
            ChildProcess.RunDotNet(["build", _folder, "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        }

        public static SmallApp Empty() => new("Console.WriteLine(1);", "");

        /// <summary>What the package brings: its props and targets, the runtime, and the assemblies that the compiler loads.</summary>
        public static SmallApp WithClient()
        {
            var build = Path.Combine(Document.Root, "generator", "OpenRouterGen.Package", "build", "net10.0");
            var analyzers = new[] { "OpenRouterGen.Generator", "OpenRouterGen.Core", "YamlDotNet", "OpenRouterGen.Analyzers" }
                .Select(name => $"    <Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\" />");
            return new("""
                using OpenRouter;

                using var client = new OpenRouterClient();
                Console.WriteLine(client.Images is null);
                """, $"""
                  <Import Project="{Path.Combine(build, "OpenRouterGen.props")}" />
                  <PropertyGroup>
                    <OpenRouterGenSpecFolder>{Path.Combine(Document.Root, "spec")}{Path.DirectorySeparatorChar}</OpenRouterGenSpecFolder>
                  </PropertyGroup>
                  <Import Project="{Path.Combine(build, "OpenRouterGen.targets")}" />
                  <ItemGroup>
                    <Reference Include="{Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Runtime.dll")}" />
                {string.Join('\n', analyzers)}
                  </ItemGroup>
                """);
        }

        public (double Clock, double Processor) Build(params string[] arguments)
        {
            File.AppendAllText(Path.Combine(_folder, "Program.cs"), "\n// touched");
            var watch = Stopwatch.StartNew();
            var (_, cpu, _) = ChildProcess.RunDotNet(["build", _folder, "--no-restore", "--nologo", "-v", "q", "-nodeReuse:false", .. arguments]);
            return (watch.Elapsed.TotalSeconds, cpu);
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
