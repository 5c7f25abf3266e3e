using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.AddOns;

namespace OpenRouterGen.Generator;

/// <summary>
/// The clients in a referenced assembly that was made with this generator, and the classes that add them to a container. Only assemblies that use the
/// runtime are looked into, and nothing of the compiler leaves this class.
/// </summary>
internal sealed record ReferencedClients(string Assembly, EquatableList<string> TypeNames)
{
    private const string RuntimeAssembly = "OpenRouterGen.Runtime";

    public static string FullName(ApiModel model) => string.Join(".", model.Options.Namespace.Select(part => part.Text).Append(model.Client.Name.Text));

    public static EquatableList<ReferencedClients> FindAll(IEnumerable<MetadataReference> references, CancellationToken cancellationToken) =>
        references.Select(reference => Find(reference, cancellationToken)).OfType<ReferencedClients>().ToEquatableList();

    private static ReferencedClients? Find(MetadataReference reference, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return reference switch
        {
            CompilationReference project => FromProject(project.Compilation),
            PortableExecutableReference file => FromFile(file),
            _ => null,
        };
    }

    private static ReferencedClients? FromProject(Compilation compilation)
    {
        if (compilation.ReferencedAssemblyNames.All(name => name.Name != RuntimeAssembly))
        {
            return null;
        }

        var names = compilation.Assembly.TypeNames.Where(IsLookedFor).Distinct(StringComparer.Ordinal);
        var found = names
            .SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Type))
            .OfType<INamedTypeSymbol>()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .Select(type => type.ToDisplayString())
            .OrderBy(name => name, StringComparer.Ordinal);
        return new ReferencedClients(compilation.AssemblyName ?? string.Empty, found.ToEquatableList());
    }

    private static ReferencedClients? FromFile(PortableExecutableReference file)
    {
        if (file.GetMetadata() is not AssemblyMetadata assembly)
        {
            return null;
        }

        var reader = assembly.GetModules()[0].GetMetadataReader();
        if (!reader.AssemblyReferences.Any(handle => reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, RuntimeAssembly)))
        {
            return null;
        }

        var found = reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => (Namespace: reader.GetString(type.Namespace), Name: reader.GetString(type.Name)))
            .Where(type => IsLookedFor(type.Name))
            .Select(type => type.Namespace.Length == 0 ? type.Name : type.Namespace + "." + type.Name)
            .OrderBy(name => name, StringComparer.Ordinal);
        return new ReferencedClients(reader.GetString(reader.GetAssemblyDefinition().Name), found.ToEquatableList());
    }

    private static bool IsLookedFor(string name) =>
        name.EndsWith("Client", StringComparison.Ordinal) || name.EndsWith(AddOnTarget.RegistrationSuffix, StringComparison.Ordinal);
}
