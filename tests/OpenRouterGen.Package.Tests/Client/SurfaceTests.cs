namespace OpenRouterGen.Package.Tests.Client;

/// <summary>The prebuilt client and the one that is emitted from the bundled document are the same for who uses them.</summary>
[Collection(PackedFeedCollection.Name)]
public class SurfaceTests(PackedFeed feed)
{
    // Prints what the assembly of the client shows: with the generator that is the program itself.
    private const string Program = """
        using System.Reflection;
        using OpenRouter;

        const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        var assembly = typeof(OpenRouterClient).Assembly;
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            Print(type, $"{type.Attributes} : {type.BaseType}, {string.Join(", ", type.GetInterfaces().Select(one => one.ToString()).Order())}");
            foreach (var member in type.GetMembers(Visible).OrderBy(member => member.ToString(), StringComparer.Ordinal))
            {
                switch (member)
                {
                    case MethodBase method when method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly:
                        var parameters = method.GetParameters().Select(one => $"{one} = {(one.HasDefaultValue ? one.DefaultValue : "none")}");
                        Print(method, $"{method.Attributes} {string.Join(", ", parameters)}");
                        break;
                    case FieldInfo field when field.IsPublic || field.IsFamily:
                        Print(field, field.IsLiteral ? $"= {field.GetRawConstantValue()}" : $"{field.Attributes}");
                        break;
                    case PropertyInfo property:
                        Print(property, "");
                        break;
                }
            }
        }

        void Print(MemberInfo member, string more)
        {
            var attributes = member.GetCustomAttributesData().Select(one => one.ToString()).Order();
            Console.WriteLine($"{member.DeclaringType} {member} {more} [{string.Join(", ", attributes).Replace(assembly.FullName!, "this assembly")}]");
        }
        """;

    // What the prebuilt client depends on. The generator adds the code for it where it is referenced.
    private const string Extensions = """
        <PackageReference Include="Microsoft.Extensions.Hosting.Abstractions" Version="10.0.15" />
        <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />
        """;

    [Fact]
    public async Task Both_packages_show_the_same_types_members_and_attributes()
    {
        var projects = await feed.BuiltAsync("surfaces", projects =>
        {
            projects.Add("Emitted", Program, feed.Reference() + Extensions);
            projects.Add("Prebuilt", Program, feed.Reference(PackedFeed.Client) + Extensions);
        }, hasRegistry: true);
        var emitted = await SurfaceAsync("Emitted");
        var prebuilt = await SurfaceAsync("Prebuilt");
        Assert.InRange(emitted.Count, 500, 10_000);
        Assert.Contains(emitted, line => line.Contains("GenerateStreamingAsync(", StringComparison.Ordinal));
        Assert.Contains(emitted, line => line.Contains(" AddOpenRouter(", StringComparison.Ordinal));
        Assert.Equal(emitted, prebuilt);

        async Task<IReadOnlyList<string>> SurfaceAsync(string project)
        {
            var lines = (await projects.RunProgramAsync(project)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Where(line => !line.Contains("<Program>$", StringComparison.Ordinal))];
        }
    }
}
