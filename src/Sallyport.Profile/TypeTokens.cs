using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Sallyport.Profile;

/// <summary>References to types, as ECMA-335 II.22.38 and II.23.2.12 write them.</summary>
internal sealed class TypeTokens(MetadataBuilder metadata)
{
    private readonly Dictionary<Type, EntityHandle> _types = [];
    private readonly Dictionary<Assembly, AssemblyReferenceHandle> _assemblies = [];

    /// <summary>The reference to a type; of one with arguments to the type with them.</summary>
    internal EntityHandle Of(Type type)
    {
        if (_types.TryGetValue(type, out var known)) return known;
        return _types[type] = type.IsConstructedGenericType || type.HasElementType ? Specification(type) : Reference(type);
    }

    /// <summary>Writes a type into a signature.</summary>
    internal void Write(SignatureTypeEncoder encoder, Type type)
    {
        if (type.IsGenericTypeParameter) encoder.GenericTypeParameter(type.GenericParameterPosition);
        else if (type.IsGenericMethodParameter) encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        else if (type.IsSZArray) Write(encoder.SZArray(), type.GetElementType()!);
        else if (type.IsPointer && type.GetElementType() == typeof(void)) encoder.VoidPointer();
        else if (type.IsPointer) Write(encoder.Pointer(), type.GetElementType()!);
        else if (type.IsGenericType) WriteGeneric(encoder, type);
        else if (Primitive(type) is { } code) encoder.PrimitiveType(code);
        else encoder.Type(Of(type), type.IsValueType);
    }

    private void WriteGeneric(SignatureTypeEncoder encoder, Type type)
    {
        var arguments = type.GetGenericArguments();
        var each = encoder.GenericInstantiation(Of(type.GetGenericTypeDefinition()), arguments.Length, type.IsValueType);
        foreach (var argument in arguments) Write(each.AddArgument(), argument);
    }

    private TypeSpecificationHandle Specification(Type type)
    {
        var signature = new BlobBuilder();
        Write(new BlobEncoder(signature).TypeSpecificationSignature(), type);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
    }

    private TypeReferenceHandle Reference(Type type) => type.DeclaringType is { } outer
        ? metadata.AddTypeReference(Of(outer), default, metadata.GetOrAddString(type.Name))
        : metadata.AddTypeReference(Of(type.Assembly), metadata.GetOrAddString(type.Namespace ?? string.Empty), metadata.GetOrAddString(type.Name));

    private AssemblyReferenceHandle Of(Assembly assembly)
    {
        if (_assemblies.TryGetValue(assembly, out var known)) return known;

        var name = assembly.GetName();
        return _assemblies[assembly] = metadata.AddAssemblyReference(metadata.GetOrAddString(name.Name!), name.Version!, default, metadata.GetOrAddBlob(name.GetPublicKeyToken() ?? []), default, default);
    }

    /// <summary>The types that have a code of their own in a signature; an enumeration has not, though it shares a type code with one.</summary>
    private static PrimitiveTypeCode? Primitive(Type type)
    {
        if (type == typeof(object)) return PrimitiveTypeCode.Object;
        if (type == typeof(nint)) return PrimitiveTypeCode.IntPtr;
        if (type == typeof(nuint)) return PrimitiveTypeCode.UIntPtr;
        return type.IsEnum ? null : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => PrimitiveTypeCode.Boolean,
            TypeCode.Char => PrimitiveTypeCode.Char,
            TypeCode.SByte => PrimitiveTypeCode.SByte,
            TypeCode.Byte => PrimitiveTypeCode.Byte,
            TypeCode.Int16 => PrimitiveTypeCode.Int16,
            TypeCode.UInt16 => PrimitiveTypeCode.UInt16,
            TypeCode.Int32 => PrimitiveTypeCode.Int32,
            TypeCode.UInt32 => PrimitiveTypeCode.UInt32,
            TypeCode.Int64 => PrimitiveTypeCode.Int64,
            TypeCode.UInt64 => PrimitiveTypeCode.UInt64,
            TypeCode.Single => PrimitiveTypeCode.Single,
            TypeCode.Double => PrimitiveTypeCode.Double,
            TypeCode.String => PrimitiveTypeCode.String,
            _ => null,
        };
    }
}
