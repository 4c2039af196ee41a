<?php

/** A server with a certificate that nobody vouches for. Prints its port, and writes what it hears into a file. */

declare(strict_types=1);

[, $folder] = $argv;
$config = "[req]\ndistinguished_name=name\n[name]\n[host]\nsubjectAltName=IP:127.0.0.1\n";
file_put_contents("$folder/openssl.cnf", $config);
$options = ['config' => "$folder/openssl.cnf", 'x509_extensions' => 'host', 'digest_alg' => 'sha256'];
$key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
$request = openssl_csr_new(['commonName' => '127.0.0.1'], $key, $options);
openssl_x509_export_to_file(openssl_csr_sign($request, null, $key, 1, $options), "$folder/cert.pem");
openssl_pkey_export_to_file($key, "$folder/key.pem");
$server = stream_socket_server('ssl://127.0.0.1:0', context: stream_context_create(['ssl' => [
    'local_cert' => "$folder/cert.pem",
    'local_pk' => "$folder/key.pem",
]]));
echo 'port ', substr(strrchr(stream_socket_get_name($server, false), ':'), 1), "\n";
while (true) {
    $connection = @stream_socket_accept($server, 60);
    if ($connection !== false) {
        // The request, which has to be read before it is answered.
        while (trim($line = (string) fgets($connection)) !== '') {
            file_put_contents("$folder/heard.txt", $line, FILE_APPEND);
        }
        fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        fclose($connection);
    }
}
