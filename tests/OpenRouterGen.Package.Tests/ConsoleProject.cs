namespace OpenRouterGen.Package.Tests;

/// <summary>The files of a small project of a user.</summary>
internal static class ConsoleProject
{
    public static void Write(
        string folder, string program, string items, string properties = "", string sdk = "Microsoft.NET.Sdk", string language = "cs")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{Path.GetFileName(folder)}.{language}proj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program." + language), program);
    }

    /// <summary>Builds the project and leaves what the generator emitted in <see cref="Emitted"/>.</summary>
    public static Task<string> BuildAsync(string folder, params string[] arguments) =>
        DotNet.RunAsync(folder, ["build", "--nologo", "-p:EmitCompilerGeneratedFiles=true", .. arguments]);

    /// <summary>The files that the generator emitted in the last build.</summary>
    public static IReadOnlyList<string> Emitted(string folder) => Directory
        .EnumerateFiles(Path.Combine(folder, "obj"), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith("OpenRouterGen.", StringComparison.Ordinal))
        .ToList();
}
