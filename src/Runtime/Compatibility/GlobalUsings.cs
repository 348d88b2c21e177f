global using UInt128 = System.Numerics.BigInteger;
