//go:build wine

package windows

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// certificate makes a certificate for signing programs, signed by itself, and gives the environment by which packaging/windows/sign
// finds it: as two PEM files, and as one of PKCS#12 with a password.
func certificate(t *testing.T) map[string][]string {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		Subject:      pkix.Name{CommonName: "Kongthun test"},
		NotBefore:    time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
		NotAfter:     time.Date(2056, 1, 1, 0, 0, 0, 0, time.UTC),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageCodeSigning},
	}
	made, err := x509.CreateCertificate(rand.Reader, about, about, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	cert := file("cert.pem", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: made}))
	secret := file("key.pem", pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)}))
	password := file("password", []byte("กองทุน"))
	both := filepath.Join(folder, "both.p12")
	if out, err := exec.Command("openssl", "pkcs12", "-export", "-in", cert, "-inkey", secret, "-out", both,
		"-passout", "file:"+password).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return map[string][]string{
		"PEM":     {"SIGN_CERT=" + cert, "SIGN_KEY=" + secret},
		"PKCS 12": {"SIGN_CERT=" + both, "SIGN_PASSWORD_FILE=" + password},
	}
}

// staged is a copy of a program that packaging/build has staged.
func staged(t *testing.T, name string) string {
	t.Helper()
	program, err := os.ReadFile(filepath.Join(stage, name))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, program, 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func sign(file string, environment []string) error {
	command := exec.Command("./sign", file)
	command.Env = append(os.Environ(), environment...)
	return command.Run()
}

func TestSignedProgramRuns(t *testing.T) {
	for name, environment := range certificate(t) {
		t.Run(name, func(t *testing.T) {
			program := staged(t, "kongthun-cli.exe")
			if err := sign(program, environment); err != nil {
				t.Fatal(err)
			}
			once, err := os.ReadFile(program)
			if err != nil {
				t.Fatal(err)
			}
			if err := sign(program, environment); err != nil {
				t.Fatalf("a second time: %v", err)
			}
			if twice, err := os.ReadFile(program); err != nil || !bytes.Equal(once, twice) {
				t.Errorf("what is signed was signed again (%v)", err)
			}
			out, err := newComputer(t).command("wine", program, "version").Output()
			if err != nil || !strings.HasPrefix(string(out), "kongthun ") || !strings.Contains(string(out), "windows/amd64") {
				t.Errorf("it says %q (%v)", out, err)
			}
		})
	}
}

func TestSignNotices(t *testing.T) {
	signed := func(t *testing.T) (string, []string) {
		environment := certificate(t)["PEM"]
		program := staged(t, "kongthun-cli.exe")
		if err := sign(program, environment); err != nil {
			t.Fatal(err)
		}
		return program, environment
	}
	t.Run("a changed program", func(t *testing.T) {
		program, environment := signed(t)
		bytes, err := os.ReadFile(program)
		if err != nil {
			t.Fatal(err)
		}
		bytes[len(bytes)/2] ^= 1
		if err := os.WriteFile(program, bytes, 0o755); err != nil {
			t.Fatal(err)
		}
		if sign(program, environment) == nil {
			t.Error("it passed")
		}
	})
	t.Run("another's signature", func(t *testing.T) {
		program, _ := signed(t)
		if sign(program, certificate(t)["PEM"]) == nil {
			t.Error("it passed")
		}
	})
	t.Run("no key", func(t *testing.T) {
		program := staged(t, "kongthun-cli.exe")
		if sign(program, append(certificate(t)["PEM"], "SIGN_KEY=")) == nil {
			t.Error("it passed")
		}
	})
}
