namespace OpenRouterGen.Package.Tests;

/// <summary>The files of a small project of a user.</summary>
internal static class ConsoleProject
{
    /// <summary>The property with which a build leaves <see cref="Emitted"/>.</summary>
    public const string EmitsFiles = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

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

    /// <summary>The files that the generator emitted in the last build.</summary>
    public static IReadOnlyList<string> Emitted(string folder) => Directory
        .EnumerateFiles(Path.Combine(folder, "obj"), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith("OpenRouterGen.", StringComparison.Ordinal))
        .ToList();
}
